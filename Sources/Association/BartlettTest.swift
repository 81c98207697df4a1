import Glibc

/// Bartlett's test that several groups have the same variance; it answers to departures from the normal distribution as well.
///
/// `K² = ((n - k) log s² - Σ (nᵍ - 1) log s²ᵍ) / (1 + (Σ 1/(nᵍ - 1) - 1/(n - k)) / (3(k - 1)))`, with the pooled variance s².
/// Source: M. S. Bartlett, Proceedings of the Royal Society A 160 (1937) 268–282.
public struct BartlettTest: Equatable, Sendable {
  /// The test, χ² with one degree of freedom fewer than groups.
  public let test: TestStatistic

  /// Compares the groups that have children; nil with fewer than two of them, or when one has fewer than two children or no variance.
  /// - Complexity: O(values × groups).
  public init?(_ values: GroupedValues) {
    let groups = values.occupied.map { values.moments(ofGroup: $0) }
    guard groups.count > 1, groups.allSatisfy({ $0.size > 1 && $0.squares > 0 }) else { return nil }
    let df = groups.reduce(0) { $0 + $1.size - 1 }
    let pooled = groups.reduce(0) { $0 + $1.squares } / df
    let unequal = groups.reduce(0) { $0 - ($1.size - 1) * log($1.variance / pooled) }
    let reciprocals = groups.reduce(0) { $0 + 1 / ($1.size - 1) }
    let correction = 1 + (reciprocals - 1 / df) / (3 * Double(groups.count - 1))
    test = .chiSquare(unequal / correction, groups.count - 1)
  }
}
