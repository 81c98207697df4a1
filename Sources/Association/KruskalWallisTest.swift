/// Kruskal and Wallis' rank test that several groups have the same distribution, corrected for ties.
///
/// `H = (12 / (n(n + 1)) Σ R²ᵍ / nᵍ - 3(n + 1)) / (1 - Σ(t³ - t) / (n³ - n))`, χ² with one degree of freedom fewer than groups.
/// Source: W. H. Kruskal, W. A. Wallis, Journal of the American Statistical Association 47 (1952) 583–621.
public struct KruskalWallisTest: Equatable, Sendable {
  /// The test.
  public let test: TestStatistic

  /// Compares the groups that have children; nil with fewer than two of them, or when all values are equal.
  /// - Complexity: O(values × groups).
  public init?(_ values: GroupedValues) {
    let (groups, ranks, n) = (values.occupied, values.midRanks, values.total)
    let ties = values.tieSum / (n * (n * n - 1))
    guard groups.count > 1, values.values.count > 1 else { return nil }
    // Deviations from the mean rank lose no digits where sums of ranks would.
    let between = groups.reduce(0) { sum, g in
      let rankSum = ranks.indices.reduce(0) { $0 + values.count($1, group: g) * (ranks[$1] - (n + 1) / 2) }
      return sum + rankSum * rankSum / values.size(ofGroup: g)
    }
    test = .chiSquare(12 / (n * (n + 1)) * between / (1 - ties), groups.count - 1)
  }
}
