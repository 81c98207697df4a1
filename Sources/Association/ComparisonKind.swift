/// How the children of two groups are compared.
public enum ComparisonKind: Equatable, Sendable {
  /// All children together.
  case crude
  /// Inside strata, over which the comparisons are summed.
  case stratified
  /// Item and outcome are one question asked twice.
  case paired
}
