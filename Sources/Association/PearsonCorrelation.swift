import Glibc

/// Pearson's product-moment correlation with Fisher's interval; with a 0/1 column it is the point-biserial correlation.
public struct PearsonCorrelation: Equatable, Sendable {
  /// The correlation; nil when a column does not vary.
  public let estimate: Double?
  /// The number of rows complete in both columns.
  public let observations: Int

  /// The correlation over rows that are complete in both columns.
  /// - Complexity: O(rows).
  public init(_ x: [Double], _ y: [Double]) {
    let rows = completeRows(x, y)
    observations = rows.count
    let (a, b) = (centred(rows.map { x[$0] }), centred(rows.map { y[$0] }))
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for k in rows.indices {
      xx += a[k] * a[k]
      yy += b[k] * b[k]
      xy += a[k] * b[k]
    }
    estimate = xx > 0 && yy > 0 ? min(max(xy / (xx * yy).squareRoot(), -1), 1) : nil
  }

  /// Student's t of "no correlation" with n - 2 degrees of freedom.
  public var test: TestStatistic? { estimate.flatMap { correlationTest($0, observations) } }

  /// Fisher's interval `tanh(atanh r ± z / √(n - 3))`; nil below four rows.
  public func interval(level: Double = 0.95) -> ClosedRange<Double>? {
    guard let estimate, observations > 3 else { return nil }
    return fisherInterval(estimate, standardError: 1 / Double(observations - 3).squareRoot(), level: level)
  }
}

/// The rows where both columns are finite.
func completeRows(_ x: [Double], _ y: [Double]) -> [Int] {
  precondition(x.count == y.count, "two columns have the same rows")
  return x.indices.filter { x[$0].isFinite && y[$0].isFinite }
}

/// The deviations from the mean, scaled by a power of two.
private func centred(_ x: [Double]) -> [Double] { CentredScale(of: x).deviations(x) }

/// `t = r √((n - 2) / (1 - r²))`.
func correlationTest(_ r: Double, _ n: Int) -> TestStatistic? {
  guard n > 2 else { return nil }
  let df = Double(n - 2)
  return .studentT(r * (df / ((1 - r) * (1 + r))).squareRoot(), df)
}

/// `tanh(atanh r ± z × standard error)`.
func fisherInterval(_ r: Double, standardError: Double, level: Double) -> ClosedRange<Double> {
  guard abs(r) < 1 else { return r...r }
  let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: level) * standardError
  return tanh(atanh(r) - halfWidth)...tanh(atanh(r) + halfWidth)
}
