import Glibc

/// The F distribution: that of a ratio of two independent mean squares.
public struct FDistribution: Distribution, Equatable {
  /// The degrees of freedom above the line; positive.
  public let numerator: Double
  /// The degrees of freedom below the line; positive.
  public let denominator: Double

  /// The F distribution with these degrees of freedom.
  public init(_ numerator: Double, _ denominator: Double) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard x > 0 else { return x < 0 ? 0 : densityAtZero }
    let (share, rest) = shares(x)
    let (a, b) = (numerator / 2, denominator / 2)
    let kernel = SpecialFunctions.logBetaKernel(a, b, share, rest, a * rest - b * share)
    return exp(kernel.minor) * exp(kernel.major) / x
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { tails(x).lower }

  /// `P(X > x)`: the p-value of an F statistic.
  public func upperTail(_ x: Double) -> Double { tails(x).upper }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { tails(x).logLower }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double { tails(x).logUpper }

  /// The x with `P(X ≤ x) = p`.
  public func quantile(_ p: Double) -> Double { denominator / numerator * exp(beta.logitQuantile(p)) }

  /// The x with `P(X > x) = q`.
  public func upperQuantile(_ q: Double) -> Double {
    denominator / numerator * exp(-BetaDistribution(denominator / 2, numerator / 2).logitQuantile(q))
  }

  private var beta: BetaDistribution { BetaDistribution(numerator / 2, denominator / 2) }

  private var densityAtZero: Double { numerator < 2 ? .infinity : numerator == 2 ? 1 : numerator > 2 ? 0 : .nan }

  private func tails(_ x: Double) -> Tails {
    let (share, rest) = shares(x < 0 ? 0 : x)
    return SpecialFunctions.incompleteBeta(numerator / 2, denominator / 2, share, complement: rest)
  }

  /// The shares of the two sums of squares in their total.
  private func shares(_ x: Double) -> (Double, Double) {
    let product = numerator * x
    if product == .infinity { return (1, 0) }
    return (product / (product + denominator), denominator / (product + denominator))
  }
}
