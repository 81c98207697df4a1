import Glibc

/// The Poisson distribution.
public struct PoissonDistribution: Distribution, Equatable {
  /// The mean; 0 or more.
  public let mean: Double

  /// The Poisson distribution with this mean.
  public init(mean: Double) { self.mean = mean >= 0 ? mean : .nan }

  /// The probability `exp(−λ) λᵏ / k!` of the count `x`; 0 for a number that is not whole.
  public func density(_ x: Double) -> Double {
    guard !mean.isNaN, !x.isNaN else { return .nan }
    guard x >= 0, x == x.rounded(), x < .infinity else { return 0 }
    guard x > 0, mean > 0 else { return x == 0 ? exp(-mean) : 0 }
    let kernel = SpecialFunctions.logGammaKernel(x, mean)
    return exp(kernel.minor) * exp(kernel.major)
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { tails(x).upper }

  /// `P(X > x)`.
  public func upperTail(_ x: Double) -> Double { tails(x).lower }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { tails(x).logUpper }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double { tails(x).logLower }

  /// The smallest count with `P(X ≤ x) ≥ p`.
  public func quantile(_ p: Double) -> Double {
    search.quantile(p, near: mean + mean.squareRoot() * NormalDistribution.standard.quantile(p))
  }

  /// The smallest count with `P(X > x) ≤ q`.
  public func upperQuantile(_ q: Double) -> Double {
    search.upperQuantile(q, near: mean - mean.squareRoot() * NormalDistribution.standard.quantile(q))
  }

  private var search: CountQuantile {
    CountQuantile(lowest: 0, highest: .infinity, cumulative: cumulative, upperTail: upperTail)
  }

  /// The tails of the waiting time of event ⌊x⌋ + 1: its lower tail at the mean is `P(X > x)`.
  private func tails(_ x: Double) -> Tails {
    guard x >= 0 else { return Tails(.upper, x.isNaN || mean.isNaN ? .nan : 0) }
    guard x < .infinity else { return Tails(.lower, mean.isNaN ? .nan : 0) }
    return SpecialFunctions.incompleteGamma(x.rounded(.down) + 1, mean)
  }
}
