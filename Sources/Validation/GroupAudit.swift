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

  /// A difference between a group and the rest.
  public struct Disparity: Equatable, Sendable {
    /// What is compared: observed_to_expected, area, sensitivity, false_positive_share, precision, flagged_share.
    public var measure: String
    /// The group.
    public var level: String
    /// Group minus all others; for observed_to_expected the logarithm of the ratio.
    public var difference: Estimate
    /// Two-sided.
    public var pValue: Double
    /// Adjusted for all comparisons of the audit (Benjamini–Hochberg).
    public var adjusted: Double

    /// A difference.
    public init(measure: String, level: String, difference: Estimate, pValue: Double, adjusted: Double) {
      (self.measure, self.level, self.difference, self.pValue, self.adjusted) = (measure, level, difference, pValue, adjusted)
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
  /// All differences that could be computed.
  public var disparities: [Disparity]

  /// A result.
  public init(attribute: String, outcome: String, source: Source, groups: [GroupFigures], disparities: [Disparity]) {
    (self.attribute, self.outcome, self.source, self.groups, self.disparities) = (attribute, outcome, source, groups, disparities)
  }
}
