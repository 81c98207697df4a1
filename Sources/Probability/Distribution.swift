import Glibc

/// A probability distribution on the line; both tails are computed each for itself, so that neither loses digits near 1.
///
/// A distribution whose parameters lie outside their domain answers NaN everywhere, as does every distribution at NaN.
public protocol Distribution: Sendable {
  /// The density at `x`, or the probability of `x` itself when the distribution is discrete.
  func density(_ x: Double) -> Double
  /// `P(X ≤ x)`.
  func cumulative(_ x: Double) -> Double
  /// `P(X > x)`, exact to its own last digits however small it is.
  func upperTail(_ x: Double) -> Double
  /// The natural logarithm of `P(X ≤ x)`.
  func logCumulative(_ x: Double) -> Double
  /// The natural logarithm of `P(X > x)`.
  func logUpperTail(_ x: Double) -> Double
  /// The smallest x with `P(X ≤ x) ≥ p`; NaN for p outside 0…1.
  func quantile(_ p: Double) -> Double
  /// The smallest x with `P(X > x) ≤ q`: the quantile of 1 − q without rounding q away.
  func upperQuantile(_ q: Double) -> Double
}

extension Distribution {
  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { log(cumulative(x)) }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double { log(upperTail(x)) }
}
