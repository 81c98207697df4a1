/// Spearman's rank correlation: Pearson's correlation of mid-ranks.
public struct SpearmanCorrelation: Equatable, Sendable {
  /// The correlation; nil when a column does not vary.
  public let estimate: Double?
  /// The number of rows complete in both columns.
  public let observations: Int

  /// The correlation over rows that are complete in both columns.
  /// - Complexity: O(rows log rows).
  public init(_ x: [Double], _ y: [Double]) {
    let rows = completeRows(x, y)
    let correlation = PearsonCorrelation(MidRanks.ranks(of: rows.map { x[$0] }), MidRanks.ranks(of: rows.map { y[$0] }))
    estimate = correlation.estimate
    observations = rows.count
  }

  /// The correlation of an item with a 0/1 outcome from the events and others of its values in ascending order.
  ///
  /// The ranks of a 0/1 column are a linear function of it, so no sorting is needed.
  /// - Complexity: O(values).
  public init(events: [Double], others: [Double]) {
    let (E, n) = (events.reduce(0, +), events.reduce(0, +) + others.reduce(0, +))
    var (below, squares, product) = (0.0, 0.0, 0.0)
    for (e, o) in zip(events, others) {
      let d = below + (e + o - n) / 2
      squares += (e + o) * d * d
      product += e * d
      below += e + o
    }
    let spread = squares * E * (n - E)
    estimate = spread > 0 ? product * (n / spread).squareRoot() : nil
    observations = Int(n)
  }

  /// Student's t of "no correlation" with n - 2 degrees of freedom, as `cor.test(exact = FALSE)` in R.
  public var test: TestStatistic? { estimate.flatMap { correlationTest($0, observations) } }

  /// Fisher's interval with Bonett and Wright's standard error `√((1 + r²/2) / (n - 3))`; nil below four rows.
  ///
  /// Source: D. G. Bonett, T. A. Wright, Psychometrika 65 (2000) 23–28.
  public func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    guard let r = estimate, observations > 3 else { return nil }
    return fisherInterval(r, standardError: ((1 + r * r / 2) / Double(observations - 3)).squareRoot(), level: level)
  }
}

/// The ranges of positions in a sorted order that have equal values.
func runs(of order: [Int], by x: [Double]) -> [Range<Int>] {
  var runs: [Range<Int>] = []
  var start = 0
  for k in 1..<max(order.count, 1) where x[order[k]] != x[order[k - 1]] {
    runs.append(start..<k)
    start = k
  }
  return order.isEmpty ? [] : runs + [start..<order.count]
}
