/// The curves of a ranking, thinned to what may be drawn.
public struct RankingCurves: Equatable, Sendable {
  /// A point of a curve.
  public struct Point: Equatable, Sendable {
    /// Rows with at least this score are flagged.
    public var threshold: Double
    /// The share of the others that is flagged (1 − specificity).
    public var falsePositiveShare: Double
    /// The share of the events that is flagged (recall).
    public var sensitivity: Double
    /// The share of events among the flagged; nil when nobody is flagged.
    public var precision: Double?

    /// A point.
    public init(threshold: Double, falsePositiveShare: Double, sensitivity: Double, precision: Double?) {
      (self.threshold, self.falsePositiveShare, self.sensitivity, self.precision) = (threshold, falsePositiveShare, sensitivity, precision)
    }
  }

  /// From the highest threshold to the lowest.
  public var points: [Point]

  /// Curves through these points.
  public init(points: [Point]) { self.points = points }
}
