public import Regression

/// How a score and a threshold do in one group of children. What is not estimable is nil, and `reason` says why.
public struct GroupFigures: Equatable, Sendable {
  /// Why measures of a group are missing.
  public enum Reason: String, Sendable {
    /// Fewer children than may be shown.
    case fewChildren = "few_children"
    /// Fewer events than a measure needs; only what needs none is given.
    case fewEvents = "few_events"
    /// Nobody was assessed who could stand for some of the children, such as those flagged: only the flagged share is given.
    case notAssessed = "not_assessed"
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
  /// Children whose outcome is known.
  public var rows: Int
  /// Events.
  public var events: Int
  /// Children at or above the threshold.
  public var flagged: Int
  /// Events among them.
  public var found: Int
  /// Children whose outcome is not known; they count in the flagged share alone.
  public var unknown = 0
  /// Sum of the predicted probabilities, weighted as the events are; nil without probabilities.
  public var expected: Double?
  /// Observed over expected events, with mid-P limits of the count.
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
  /// Calibration in the large: what must be added to the logit of the probability.
  public var inTheLarge: Estimate?
  /// Calibration slope.
  public var slope: Estimate?
  /// Where the ratio of observed to expected would lie by chance, were the group like the whole.
  public var funnel: FunnelLimits?
  /// Why measures are missing; nil when none is.
  public var reason: Reason?

  /// The counts of a group, without measures.
  public init(level: String, rows: Int, events: Int, flagged: Int, found: Int) {
    (self.level, self.rows, self.events, self.flagged, self.found) = (level, rows, events, flagged, found)
  }
}
