import Glibc

/// The gamma distribution, density proportional to `x^(α−1) exp(−x / θ)`.
public struct GammaDistribution: Distribution, Equatable {
  /// The shape α; positive.
  public let shape: Double
  /// The scale θ; positive.
  public let scale: Double

  /// The gamma distribution with this shape and scale.
  public init(shape: Double, scale: Double = 1) {
    self.shape = shape > 0 ? shape : .nan
    self.scale = scale > 0 ? scale : .nan
  }

  /// The density `x^(α−1) exp(−x / θ) / (Γ(α) θ^α)`.
  public func density(_ x: Double) -> Double {
    guard x > 0 else { return x < 0 ? 0 : densityAtZero }
    let kernel = SpecialFunctions.logGammaKernel(shape, x / scale)
    return exp(kernel.minor) * exp(kernel.major) * shape / x
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
  public func quantile(_ p: Double) -> Double {
    p <= 0.5 ? solve(p, isLower: true) : solve(1 - p, isLower: false)
  }

  /// The x with `P(X > x) = q`.
  /// - Complexity: about 5 to 10 evaluations of the distribution function.
  public func upperQuantile(_ q: Double) -> Double {
    q <= 0.5 ? solve(q, isLower: false) : solve(1 - q, isLower: true)
  }

  private func tails(_ x: Double) -> Tails { SpecialFunctions.incompleteGamma(shape, x < 0 ? 0 : x / scale) }

  private var densityAtZero: Double { shape < 1 ? .infinity : shape == 1 ? 1 / scale : shape > 1 ? 0 : .nan }

  /// Newton's method in log x, for tails up to one half.
  private func solve(_ tail: Double, isLower: Bool) -> Double {
    guard tail > 0, !scale.isNaN else { return tail == 0 && !scale.isNaN ? (isLower ? 0 : .infinity) : .nan }
    let α = shape
    if isLower, tail < SpecialFunctions.incompleteGamma(α, .leastNormalMagnitude).lower { return 0 }
    let root = LogTailRoot(isLower: isLower) { u in
      let tails = SpecialFunctions.incompleteGamma(α, exp(u))
      return isLower ? tails.logLower : tails.logUpper
    } logDensity: { u in
      let kernel = SpecialFunctions.logGammaKernel(α, exp(u))
      return kernel.major + kernel.minor + log(α)
    }
    return scale * exp(root.solve(for: log(tail), from: log(α)))
  }
}
