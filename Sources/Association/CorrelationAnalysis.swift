public import LinearAlgebra

/// All pairs of columns with tests and limits, from their matrix.
public struct CorrelationAnalysis: Sendable {
  /// The correlations of the items, partial ones where columns were given; NaN where there is none.
  public let estimates: Matrix
  /// The rows that two items have in common.
  public let observations: [[Int]]
  /// The pairs, the first column before the second in their order.
  public private(set) var pairs: [CorrelationPair] = []
  private let method: CorrelationMethod
  private let given: Int
  private let level: Double

  /// The analysis of the first `items` columns given the others.
  /// - Complexity: O(columns³).
  public init(_ matrix: CorrelationMatrix, items: Int, level: Double = 0.95) {
    let p = matrix.estimates.columns
    method = matrix.method
    given = p - items
    self.level = level
    estimates = given > 0 ? PartialCorrelation(matrix.estimates, items: items).estimates : matrix.estimates
    observations = matrix.observations.prefix(items).map { Array($0.prefix(items)) }
    for i in 0..<items { for j in i + 1..<max(items, i + 1) { pairs.append(pair(i, j, matrix)) } }
  }

  private func pair(_ i: Int, _ j: Int, _ matrix: CorrelationMatrix) -> CorrelationPair {
    let r = estimates[i, j]
    var pair = CorrelationPair(i, j, observations: observations[i][j], estimate: r.isFinite ? r : nil)
    pair.concordance = method == .kendall && given == 0 ? matrix.concordances[j][i] : nil
    guard r.isFinite else { return pair }
    pair.test = test(r, pair)
    pair.interval = interval(r, pair.observations)
    pair.pValue = pair.test?.pValue
    pair.distribution = pair.test.map { _ in method == .kendall ? .normal : .t }
    return pair
  }

  /// `t = r √(df / (1 - r²))` with `df = n - 2 - given`; Kendall's z with ties, or, given columns, `τ / √(2(2m + 5) / (9m(m - 1)))`, m = n - given.
  private func test(_ r: Double, _ pair: CorrelationPair) -> TestStatistic? {
    guard method == .kendall else { return correlationTest(r, pair.observations - given) }
    if let concordance = pair.concordance { return concordance.test }
    let m = Double(pair.observations - given)
    return m > 1 ? .normal(r / (2 * (2 * m + 5) / (9 * m * (m - 1))).squareRoot()) : nil
  }

  /// Fisher's limits; for ranks with Bonett and Wright's standard error; none for Kendall.
  private func interval(_ r: Double, _ observations: Int) -> ClosedRange<Double>? {
    let free = Double(observations - given - 3)
    guard method != .kendall, free > 0 else { return nil }
    let variance = (method == .spearman ? 1 + r * r / 2 : 1) / free
    return fisherInterval(r, standardError: variance.squareRoot(), level: level)
  }

  /// Replaces the p-values of rank correlations by exact ones.
  /// - Parameter hasTies: whether one of two columns has equal values in the rows that they share.
  /// - Returns: the pairs that keep the large-sample p-value, because of ties or too many rows.
  /// - Complexity: O(rows⁴) additions for Kendall, all permutations of up to nine rows for Spearman, once for each number of rows.
  public mutating func makeExact(_ hasTies: (Int, Int) -> Bool) -> [CorrelationPair] {
    var kendall: [Int: KendallDistribution] = [:], spearman: [Int: SpearmanDistribution] = [:]
    var left: [CorrelationPair] = []
    for k in pairs.indices {
      let (pair, n) = (pairs[k], pairs[k].observations)
      guard let r = pair.estimate else { continue }
      guard n <= (method == .kendall ? KendallDistribution.limit : SpearmanDistribution.limit), !hasTies(pair.first, pair.second)
      else {
        left.append(pair)
        continue
      }
      if method == .kendall {
        if kendall[n] == nil { kendall[n] = KendallDistribution(n) }
        (pairs[k].pValue, pairs[k].distribution) = (kendall[n]?.twoSidedPValue(r), .exact)
      } else if method == .spearman {
        if spearman[n] == nil { spearman[n] = SpearmanDistribution(n) }
        (pairs[k].pValue, pairs[k].distribution) = (
          spearman[n]?.twoSidedPValue(r), n <= SpearmanDistribution.enumerated ? .exact : .edgeworth
        )
      }
    }
    return left
  }
}
