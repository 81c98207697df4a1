public import Regression

/// A rule on the children of another town: as it is, or after how much recalibration?
///
/// Closed testing of Vergouwe et al., Statistics in Medicine 36 (2017): the least change that the data do not refute.
public struct Transport: Equatable, Sendable {
  /// How far a rule is changed.
  public enum Change: String, Sendable, CaseIterable {
    /// As it is.
    case none
    /// A new intercept: recalibration in the large.
    case intercept
    /// A new intercept and slope.
    case slope
    /// New coefficients.
    case refit
  }

  /// One of the changes.
  public struct Option: Equatable, Sendable {
    /// The change.
    public var change: Change
    /// Log-likelihood on the town's rows.
    public var logLikelihood: Double
    /// Parameters estimated from the town's rows.
    public var parameters: Int
    /// Of the hypothesis that this much change is enough, against `Transport.largest`; nil for that one itself.
    public var pValue: Double?
    /// The new intercept and slope on the logit of the probability; nil where not estimated.
    public var intercept: Estimate?
    /// The slope.
    public var slope: Estimate?

    /// A change.
    public init(change: Change, logLikelihood: Double, parameters: Int, pValue: Double?, intercept: Estimate?, slope: Estimate?) {
      (self.change, self.logLikelihood, self.parameters, self.pValue) = (change, logLikelihood, parameters, pValue)
      (self.intercept, self.slope) = (intercept, slope)
    }
  }

  /// What the evidence allows to say.
  public enum Verdict: String, Sendable {
    /// The rule may be used as it is.
    case usable
    /// It ranks, and its probabilities need a new intercept.
    case recalibrateIntercept = "recalibrate_intercept"
    /// It ranks, and its probabilities need a new intercept and slope.
    case recalibrateSlope = "recalibrate_slope"
    /// It does not rank well enough here, or its items weigh differently: train anew.
    case refit
    /// Too few events to say.
    case notEnoughEvidence = "not_enough_evidence"
  }

  /// Rows of the town that have a score and an outcome.
  public var rows: Int
  /// Events among them.
  public var events: Int
  /// Rows with an outcome to which the rule gives no score.
  public var unscored = 0
  /// Items of the rule for which the town has no column.
  public var missingItems: [String] = []
  /// Area under the curve of the rule here.
  public var area: Estimate?
  /// Its limits.
  public var areaInterval: Interval?
  /// The area that the refit reaches on the rows it was fitted to: at most this much is gained by it; nil without one.
  public var refitArea: Double?
  /// The area that is asked for.
  public var areaFloor = TransportSettings().areaFloor
  /// Events (or others, where they are fewer) that each change needs before it may be estimated.
  public var eventsNeeded: [Change: Int]
  /// The largest change that the events allow, which the others are tested against; nil when there are too few for any.
  public var largest: Change?
  /// The changes that could be estimated.
  public var options: [Option]
  /// The least change that is not refuted; nil without enough evidence.
  public var chosen: Change?
  /// What may be said.
  public var verdict: Verdict

  /// A result.
  public init(
    rows: Int, events: Int, area: Estimate?, eventsNeeded: [Change: Int], options: [Option], chosen: Change?, verdict: Verdict
  ) {
    (self.rows, self.events, self.area, self.eventsNeeded) = (rows, events, area, eventsNeeded)
    (self.options, self.chosen, self.verdict) = (options, chosen, verdict)
  }
}
