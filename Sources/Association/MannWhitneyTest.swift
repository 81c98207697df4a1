/// Wilcoxon, Mann and Whitney's rank sum test of two groups, with ties.
///
/// W counts the pairs in which the value of the second group is larger, ties as one half. Without a difference its mean is `n₁n₀/2` and its
/// variance `n₁n₀/12 (n + 1 - Σ(t³ - t) / (n(n - 1)))`.
/// Source: E. L. Lehmann, Nonparametrics, 1975, section 1.4.
public struct MannWhitneyTest: Equatable, Sendable {
  /// The pairs in which the value of the group is larger than that of the other, and half of the ties.
  public let statistic: Double
  /// The variance of the statistic without a difference.
  public let variance: Double
  private let sizes: (Double, Double)
  private let values: GroupedValues
  private let group: Int

  /// Compares two groups; nil when one is empty or all values are equal.
  /// - Complexity: O(values).
  public init?(_ values: GroupedValues, group: Int = 1, against other: Int = 0) {
    var (below, pairs) = (0.0, 0.0)
    for k in values.values.indices {
      pairs += values.count(k, group: group) * (below + values.count(k, group: other) / 2)
      below += values.count(k, group: other)
    }
    let (n1, n0) = (values.size(ofGroup: group), below)
    let n = n1 + n0
    guard n1 > 0, n0 > 0, values.values.count > 1 else { return nil }
    statistic = pairs
    variance = n1 * n0 / 12 * (n + 1 - values.tieSum / (n * (n - 1)))
    sizes = (n1, n0)
    self.values = values
    self.group = group
  }

  /// Whether two tests compare the same values.
  public static func == (a: Self, b: Self) -> Bool { a.values == b.values && a.group == b.group }

  /// The area under the curve: the statistic's share of all pairs.
  public var area: Double { statistic / (sizes.0 * sizes.1) }

  /// The normal test with continuity correction; its statistic is W. Nil when nothing varies.
  public var test: TestStatistic? {
    guard variance > 0 else { return nil }
    let distance = statistic - sizes.0 * sizes.1 / 2
    let corrected = max(abs(distance) - Self.continuity, distance == 0 ? 0 : -Self.continuity)
    let p = min(2 * ReferenceTails.normalTail(corrected / variance.squareRoot()), 1)
    return TestStatistic(statistic: statistic, degreesOfFreedom: .infinity, pValue: p)
  }

  /// Half of the step between neighbouring values of W.
  static let continuity = 0.5

  /// The exact p-value over all permutations: of all statistics at least as far from the mean; nil when counts are not whole or too many.
  /// - Complexity: O(n₁ × n × n²) additions at most, `RankSumDistribution.workLimit` at the very most.
  public var exactPValue: Double? {
    RankSumDistribution(values, group: sizes.0 <= sizes.1 ? group : 1 - group)?.twoSidedPValue
  }
}
