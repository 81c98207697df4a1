/// Welch's t-test of the difference of two means whose variances may differ.
///
/// `t = (x̄₁ - x̄₀) / √(s₁²/n₁ + s₀²/n₀)` with Satterthwaite's degrees of freedom
/// `(s₁²/n₁ + s₀²/n₀)² / ((s₁²/n₁)²/(n₁ - 1) + (s₀²/n₀)²/(n₀ - 1))`.
/// Source: B. L. Welch, Biometrika 34 (1947) 28–35.
public struct WelchTest: Equatable, Sendable {
  /// The mean of the second group minus that of the first.
  public let difference: Double
  /// The standard error of the difference.
  public let standardError: Double
  /// The degrees of freedom, not necessarily whole.
  public let degreesOfFreedom: Double

  /// Compares two groups; nil when a group has fewer than two children or nothing varies.
  /// - Complexity: O(values).
  public init?(_ values: GroupedValues, group: Int = 1, against other: Int = 0) {
    let (a, b) = (values.moments(ofGroup: group), values.moments(ofGroup: other))
    guard a.size > 1, b.size > 1 else { return nil }
    let (u, v) = (a.variance / a.size, b.variance / b.size)
    guard u + v > 0 else { return nil }
    difference = a.deviation - b.deviation
    standardError = (u + v).squareRoot()
    let (share, rest) = (u / (u + v), v / (u + v))
    degreesOfFreedom = 1 / (share * share / (a.size - 1) + rest * rest / (b.size - 1))
  }

  /// The two-sided test of no difference.
  public var test: TestStatistic { .studentT(difference / standardError, degreesOfFreedom) }

  /// The interval of the difference.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    let halfWidth = ReferenceTails.studentQuantile(ofTwoSided: level, degreesOfFreedom) * standardError
    return (difference - halfWidth)...(difference + halfWidth)
  }
}
