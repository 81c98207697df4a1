import Probability

/// McNemar's test of a two-valued question asked twice: only the children whose answers differ tell anything.
///
/// `(|b - c| - 1)² / (b + c)`, χ² with one degree of freedom; without the correction when `b = c`, as in R. Exactly: b of b + c is binomial with ½.
/// Source: Q. McNemar, Psychometrika 12 (1947) 153–157.
public struct McNemarTest: Equatable, Sendable {
  /// The children who changed from the first value to the second, and from the second to the first.
  public let changes: (Double, Double)

  /// The test of so many changes in the two directions.
  public init(_ forth: Double, _ back: Double) { changes = (forth, back) }

  /// Whether the counts agree.
  public static func == (a: Self, b: Self) -> Bool { a.changes == b.changes }

  /// The test with continuity correction; nil when nobody changed.
  public var test: TestStatistic? {
    let (b, c) = changes
    guard b + c > 0 else { return nil }
    let distance = max(abs(b - c) - 1, 0)
    return .chiSquare(distance * distance / (b + c), 1)
  }

  /// The exact two-sided p-value; nil when nobody changed or counts are not whole.
  public var exactPValue: Double? {
    let (b, c) = changes
    guard b + c > 0, b == b.rounded(), c == c.rounded() else { return nil }
    return min(2 * BinomialDistribution(trials: Int(b + c), probability: 0.5).cumulative(min(b, c)), 1)
  }
}
