/// Brown and Forsythe's test that several groups have the same spread: the analysis of variance of absolute deviations from the median.
///
/// `F = (Σ nᵍ (z̄ᵍ - z̄)² / (k - 1)) / (Σ (z - z̄ᵍ)² / (n - k))` with `z = |x - median of the group|`.
/// Source: M. B. Brown, A. B. Forsythe, Journal of the American Statistical Association 69 (1974) 364–367.
public struct BrownForsytheTest: Equatable, Sendable {
  /// The statistic F, its numerator's degrees of freedom and its p-value.
  public let test: TestStatistic
  /// The degrees of freedom of the denominator.
  public let residualDegreesOfFreedom: Double

  /// Compares the groups that have children; nil with fewer than two of them or when nothing varies within groups.
  /// - Complexity: O(values × groups).
  public init?(_ values: GroupedValues) {
    let groups = values.occupied.map { Self.deviations(values, group: $0) }
    let n = values.total, k = Double(groups.count)
    let mean = groups.reduce(0) { $0 + $1.size * $1.mean } / n
    let between = groups.reduce(0) { $0 + $1.size * ($1.mean - mean) * ($1.mean - mean) }
    let within = groups.reduce(0) { $0 + $1.squares }
    guard k > 1, n > k, within > Self.rounding(of: values) else { return nil }
    let F = (between / (k - 1)) / (within / (n - k))
    residualDegreesOfFreedom = n - k
    test = TestStatistic(statistic: F, degreesOfFreedom: k - 1, pValue: ReferenceTails.fTail(F, k - 1, n - k))
  }

  /// What rounding alone makes of the squares within groups: deviations of two children are equal, those of one are 0.
  private static func rounding(of values: GroupedValues) -> Double {
    let ulp = 4 * Double.ulpOfOne * max(abs(values.values.first ?? 0), abs(values.values.last ?? 0))
    return values.total * ulp * ulp
  }

  private static func deviations(_ values: GroupedValues, group g: Int) -> GroupMoments {
    let median = values.median(ofGroup: g)
    let distances = values.values.map { abs($0 - median) }
    let counts = values.values.indices.map { values.count($0, group: g) }
    // The order of the values does not matter for moments.
    return GroupedValues(values: distances, groups: 1, counts: counts).moments(ofGroup: 0)
  }
}
