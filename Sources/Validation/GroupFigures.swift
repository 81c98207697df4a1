public import Regression

/// How a score and a threshold do in one group of children. What is not estimable is nil, and `reason` says why.
public struct GroupFigures: Equatable, Sendable {
  /// Why measures of a group are missing.
  public enum Reason: String, Sendable {
    /// Fewer children than may be shown.
    case fewChildren = "few_children"
    /// Fewer events than a measure needs; only what needs none is given.
    case fewEvents = "few_events"
    /// Every outcome is alike.
    case oneClass = "one_class"
  }

  /// A share with its limits.
  public struct Share: Equatable, Sendable {
    /// The share.
    public var value: Double
    /// 95 % limits.
    public var interval: Interval

    /// A share.
    public init(value: Double, interval: Interval) { (self.value, self.interval) = (value, interval) }
  }

  /// The value of the attribute.
  public var level: String
  /// Children.
  public var rows: Int
  /// Events.
  public var events: Int
  /// Children at or above the threshold.
  public var flagged: Int
  /// Events among them.
  public var found: Int
  /// Sum of the predicted probabilities; nil without probabilities.
  public var expected: Double?
  /// Observed over expected events, with Garwood's exact limits.
  public var observedToExpected: Share?
  /// The same drawn towards the whole (Gamma–Poisson).
  public var shrunkenRatio: Double?
  /// Area under the curve.
  public var area: Estimate?
  /// Share of the events that is flagged.
  public var sensitivity: Share?
  /// Share of the others that is flagged.
  public var falsePositiveShare: Share?
  /// Share of events among the flagged.
  public var precision: Share?
  /// Share of the children that is flagged.
  public var flaggedShare: Share?
  /// Calibration slope.
  public var slope: Estimate?
  /// Why measures are missing; nil when none is.
  public var reason: Reason?

  /// The counts of a group, without measures.
  public init(level: String, rows: Int, events: Int, flagged: Int, found: Int) {
    (self.level, self.rows, self.events, self.flagged, self.found) = (level, rows, events, flagged, found)
  }
}
