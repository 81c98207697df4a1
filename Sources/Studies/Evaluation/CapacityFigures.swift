public import Regression

/// What a team finds among a number of children: flagged → assessed → in need → not known before.
///
/// Whole groups of equal score are flagged, never more children than the capacity.
public struct CapacityFigures: Sendable, Equatable {
  /// The share of the children that can be assessed.
  public var share: Double
  /// The lowest score that is flagged; nil when nobody is.
  public var threshold: Double?
  /// Children flagged.
  public var flagged: Int
  /// Of these, events.
  public var found: Int
  /// Of these, not known before; nil when that is not recorded.
  public var newlyFound: Int?
  /// `found / flagged`.
  public var precision: Double?
  /// 95 % limits of the precision.
  public var precisionInterval: Interval?
  /// `found / events`.
  public var recall: Double?
  /// 95 % limits of the recall.
  public var recallInterval: Interval?
  /// Precision over prevalence.
  public var lift: Double?
  /// Net benefit at the probability of the threshold; nil without probabilities.
  public var netBenefit: Double?
  /// Hours of staff.
  public var hours: Double

  /// Figures without measures.
  public init(share: Double, threshold: Double?, flagged: Int, found: Int, hours: Double) {
    (self.share, self.threshold, self.flagged, self.found, self.hours) = (share, threshold, flagged, found, hours)
  }
}
