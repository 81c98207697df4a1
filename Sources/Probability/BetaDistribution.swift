import Glibc

/// The beta distribution, density proportional to `x^(a−1) (1 − x)^(b−1)` on the unit interval.
public struct BetaDistribution: Distribution, Equatable {
  /// The exponent of x, plus 1; positive.
  public let a: Double
  /// The exponent of 1 − x, plus 1; positive.
  public let b: Double

  /// The beta distribution with these parameters.
  public init(_ a: Double, _ b: Double) {
    self.a = a > 0 ? a : .nan
    self.b = b > 0 ? b : .nan
  }

  /// The density `x^(a−1) (1 − x)^(b−1) / B(a, b)`.
  public func density(_ x: Double) -> Double {
    guard x >= 0, x <= 1 else { return x.isNaN ? .nan : 0 }
    if x == 0 { return densityAtEnd(a, b) }
    if x == 1 { return densityAtEnd(b, a) }
    let y = 1 - x
    let kernel = SpecialFunctions.logBetaKernel(a, b, x, y, a * y - b * x)
    return exp(kernel.minor) * exp(kernel.major) / (x * y)
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { tails(x).lower }

  /// `P(X > x)`.
  public func upperTail(_ x: Double) -> Double { tails(x).upper }

  /// The natural logarithm of `P(X ≤ x)`.
  public func logCumulative(_ x: Double) -> Double { tails(x).logLower }

  /// The natural logarithm of `P(X > x)`.
  public func logUpperTail(_ x: Double) -> Double { tails(x).logUpper }

  /// The x with `P(X ≤ x) = p`.
  /// - Complexity: about 5 to 10 evaluations of the distribution function.
  public func quantile(_ p: Double) -> Double { SpecialFunctions.logistic(logitQuantile(p)) }

  /// The x with `P(X > x) = q`.
  /// - Complexity: about 5 to 10 evaluations of the distribution function.
  public func upperQuantile(_ q: Double) -> Double { SpecialFunctions.logistic(-BetaDistribution(b, a).logitQuantile(q)) }

  private func tails(_ x: Double) -> Tails { SpecialFunctions.incompleteBeta(a, b, x < 0 ? 0 : x > 1 ? 1 : x) }

  private func densityAtEnd(_ near: Double, _ far: Double) -> Double {
    near < 1 ? .infinity : near == 1 ? far : near > 1 ? 0 : .nan
  }

  /// The logit of the x with `P(X ≤ x) = p`.
  func logitQuantile(_ p: Double) -> Double {
    p <= 0.5 ? solve(p) : -BetaDistribution(b, a).solve(1 - p)
  }

  /// The logit of the x with a lower tail of at most one half, by Newton's method in the logit.
  private func solve(_ tail: Double) -> Double {
    guard tail > 0, !a.isNaN, !b.isNaN else { return tail == 0 ? -.infinity : .nan }
    let (a, b) = (a, b)
    if tail < SpecialFunctions.incompleteBeta(a, b, .leastNormalMagnitude).lower { return -.infinity }
    let root = LogTailRoot(isLower: true) { u in
      SpecialFunctions.incompleteBeta(a, b, SpecialFunctions.logistic(u), complement: SpecialFunctions.logistic(-u)).logLower
    } logDensity: { u in
      let (x, y) = (SpecialFunctions.logistic(u), SpecialFunctions.logistic(-u))
      let kernel = SpecialFunctions.logBetaKernel(a, b, x, y, a * y - b * x)
      return kernel.major + kernel.minor
    }
    return root.solve(for: log(tail), from: log(a) - log(b))
  }
}
