/// What is known of the measurement error of a score.
public enum MeasurementError: Equatable, Sendable {
  /// The standard error of each score, as tests with item response theory give it.
  case standardErrors([Double])
  /// The reliability of the test among pupils of one group (grade and year), and the group of each row.
  case reliability(Double, groups: [Int])
  /// Nothing: scores are taken as they are, and adjustment for them remains incomplete.
  case unknown

  /// The error variance of each score; nil where it is unknown.
  /// - Complexity: O(scores).
  /// - Throws: `SchoolEffectsError`.
  func variances(of scores: [Double]) throws(SchoolEffectsError) -> [Double]? {
    switch self {
    case .unknown: return nil
    case .standardErrors(let errors):
      try Checks.length("standard errors", errors.count, scores.count)
      try Checks.finite("standard error", errors)
      if let place = errors.firstIndex(where: { $0 < 0 }) { throw .negativeStandardError(position: place + 1) }
      return errors.map { $0 * $0 }
    case .reliability(let reliability, let groups):
      guard reliability > 0, reliability <= 1 else { throw .settingOutOfRange(name: "reliability", lowest: 0, highest: 1) }
      try Checks.length("groups", groups.count, scores.count)
      let means = GroupMeans(groups)
      let squares = means.removed(from: scores[...]).reduce(0) { $0 + $1 * $1 }
      guard scores.count > means.count else { throw .tooFewRows(scores.count, needed: means.count + 1) }
      let variance = (1 - reliability) * squares / Double(scores.count - means.count)
      return [Double](repeating: variance, count: scores.count)
    }
  }
}
