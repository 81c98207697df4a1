/// What a plan demands of an evaluation before the rule may be used.
public struct Gate: Sendable, Equatable {
  /// What is measured.
  public enum Measure: String, Sendable, CaseIterable {
    /// Area under the curve.
    case auc
    /// Lower 95 % limit of the area.
    case aucLow = "auc_low"
    /// Share of events among the children within the capacity.
    case precision
    /// Share of the events within the capacity.
    case recall
    /// Calibration slope.
    case slope
    /// Absolute calibration in the large.
    case inTheLarge = "in_the_large"
    /// Integrated calibration index.
    case ici
    /// Brier score.
    case brier
    /// Net benefit at the capacity's threshold.
    case netBenefit = "net_benefit"
    /// Events in the test.
    case events
    /// The largest difference of sensitivity between a group and the others.
    case sensitivityGap = "sensitivity_gap"
    /// Population stability index of the score.
    case psi
  }

  /// What is measured.
  public var measure: Measure
  /// The smallest value allowed; nil: no limit.
  public var atLeast: Double?
  /// The largest value allowed; nil: no limit.
  public var atMost: Double?

  /// A demand.
  public init(_ measure: Measure, atLeast: Double? = nil, atMost: Double? = nil) {
    (self.measure, self.atLeast, self.atMost) = (measure, atLeast, atMost)
  }

  /// Whether a value lies within the limits.
  func allows(_ value: Double) -> Bool { value >= atLeast ?? -.infinity && value <= atMost ?? .infinity }
}
