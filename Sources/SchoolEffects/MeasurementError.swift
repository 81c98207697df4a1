/// What is known of the measurement error of a score.
public enum MeasurementError: Equatable, Sendable {
  /// The standard error of each score, as tests with item response theory give it.
  case standardErrors([Double])
  /// The reliability of the test among pupils of one group (grade and year), and the group of each row.
  case reliability(Double, groups: [Int])
  /// Nothing: scores are taken as they are, and adjustment for them remains incomplete.
  case unknown
}
