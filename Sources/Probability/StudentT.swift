import Glibc

/// Student's t distribution.
public struct StudentT: Distribution, Equatable {
  /// The degrees of freedom; positive, not necessarily whole; infinite for the normal distribution.
  public let degreesOfFreedom: Double

  /// Student's t distribution with these degrees of freedom.
  public init(degreesOfFreedom: Double) {
    self.degreesOfFreedom = degreesOfFreedom > 0 ? degreesOfFreedom : .nan
  }

  /// The density at `x`.
  public func density(_ x: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return isNormal ? NormalDistribution.standard.density(x) : .nan }
    let ν = degreesOfFreedom
    let power = 0.5 * (ν + 1) * log1p(x * x / ν)
    return exp(-SpecialFunctions.logBeta(0.5, 0.5 * ν) - power) / ν.squareRoot()
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { upperTail(-x) }

  /// `P(X > x)`: half the two-sided p-value of a positive t statistic.
  public func upperTail(_ x: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return isNormal ? NormalDistribution.standard.upperTail(x) : .nan }
    return x > 0 ? 0.5 * beyond(x).lower : 0.5 + 0.5 * beyond(x).upper
  }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { logUpperTail(-x) }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return isNormal ? NormalDistribution.standard.logUpperTail(x) : .nan }
    return x > 0 ? beyond(x).logLower - log(2) : log1p(-0.5 * beyond(x).lower)
  }

  /// The x with `P(X ≤ x) = p`.
  public func quantile(_ p: Double) -> Double { p <= 0.5 ? -distance(tail: p) : distance(tail: 1 - p) }

  /// The x with `P(X > x) = q`.
  public func upperQuantile(_ q: Double) -> Double { -quantile(q) }

  private var isNormal: Bool { degreesOfFreedom == .infinity }

  /// `P(|X| > |x|)` as the lower tail of the share `ν / (ν + x²)`, whose distribution is beta(ν/2, ½).
  private func beyond(_ x: Double) -> Tails {
    let ratio = x / degreesOfFreedom.squareRoot()
    let square = ratio * ratio
    let share = 1 / (1 + square)
    return SpecialFunctions.incompleteBeta(
      degreesOfFreedom / 2, 0.5, share, complement: square < .infinity ? square * share : 1)
  }

  /// The x ≥ 0 with this upper tail of at most one half.
  private func distance(tail: Double) -> Double {
    guard degreesOfFreedom < .infinity else { return isNormal ? -NormalDistribution.standard.quantile(tail) : .nan }
    let logit = BetaDistribution(degreesOfFreedom / 2, 0.5).logitQuantile(2 * tail)
    return (degreesOfFreedom * exp(-logit)).squareRoot()
  }
}
