public import Regression

/// How a score and a threshold do in each group of an attribute, against one outcome.
public struct GroupAudit: Equatable, Sendable {
  /// What an outcome is known from.
  public enum Source: String, Sendable {
    /// The list or decision that the model was made for: known only of children whom somebody found.
    case label
    /// An outcome recorded for every child.
    case fullyObserved = "fully_observed"
    /// The assessment of a random sample of children.
    case audit
  }

  /// What is compared between groups.
  public enum Measure: String, CaseIterable, Sendable {
    /// Observed over expected events.
    case observedToExpected = "observed_to_expected"
    /// Area under the curve.
    case area
    /// Share of the events that is flagged.
    case sensitivity
    /// Share of the others that is flagged.
    case falsePositiveShare = "false_positive_share"
    /// Share of events among the flagged.
    case precision
    /// Share of the children that is flagged.
    case flaggedShare = "flagged_share"
  }

  /// A difference between a group and the rest.
  public struct Disparity: Equatable, Sendable {
    /// What is compared: the raw value of a `Measure`.
    public var measure: String
    /// The group.
    public var level: String
    /// Group minus all others; for observed_to_expected the logarithm of the ratio.
    public var difference: Estimate
    /// 95 % limits of the difference, which need not lie evenly around it.
    public var interval: Interval?
    /// Two-sided.
    public var pValue: Double
    /// Adjusted for all comparisons of the audit (Benjamini–Hochberg).
    public var adjusted: Double

    /// A difference.
    public init(measure: String, level: String, difference: Estimate, pValue: Double, adjusted: Double, interval: Interval? = nil) {
      (self.measure, self.level, self.difference, self.interval) = (measure, level, difference, interval)
      (self.pValue, self.adjusted) = (pValue, adjusted)
    }
  }

  /// The attribute: sex, grade, ward, …
  public var attribute: String
  /// The outcome.
  public var outcome: String
  /// What the outcome is known from.
  public var source: Source
  /// The groups, in the order of their values.
  public var groups: [GroupFigures]
  /// Children without a value of the attribute; they are in no group, and not among the others of any.
  public var withoutGroup = 0
  /// All differences that could be computed.
  public var disparities: [Disparity]

  /// A result.
  public init(attribute: String, outcome: String, source: Source, groups: [GroupFigures], disparities: [Disparity]) {
    (self.attribute, self.outcome, self.source, self.groups, self.disparities) = (attribute, outcome, source, groups, disparities)
  }
}
