import Glibc

extension SpecialFunctions {
  /// The regularised incomplete beta function `I_x(a, b)` (lower) and its complement `I_{1−x}(b, a)` (upper) for positive a and b.
  ///
  /// Pass `complement` when 1 − x is known better than its rounding. The tail on x's side of the mean a / (a + b) is computed,
  /// by a continued fraction in which a − (a + b)x appears as a(1 − x) − bx.
  /// Source: Didonato and Morris, "Algorithm 708", ACM TOMS 18 (1992), after Tretter and Walster (1980).
  /// - Complexity: O(√max(a, b)) terms near the mean.
  public static func incompleteBeta(_ a: Double, _ b: Double, _ x: Double, complement: Double? = nil) -> Tails {
    let y = complement ?? 1 - x
    guard a > 0, b > 0, a < .infinity, b < .infinity, x >= 0, y >= 0 else { return Tails(.lower, .nan) }
    if x == 0 { return Tails(.lower, 0) }
    if y == 0 { return Tails(.upper, 0) }
    let λ = a * y - b * x
    return λ >= 0 ? BetaFraction(a, b, x, y, λ).tails(.lower) : BetaFraction(b, a, y, x, -λ).tails(.upper)
  }

  /// `log(xᵃ yᵇ / B(a, b))` in two parts, y = 1 − x, λ = ay − bx.
  static func logBetaKernel(_ a: Double, _ b: Double, _ x: Double, _ y: Double, _ λ: Double) -> (major: Double, minor: Double) {
    let n = a + b
    let major = Saddlepoint.deviance(a, mean: n * x, difference: λ) + Saddlepoint.deviance(b, mean: n * y, difference: -λ)
    let stirling = Saddlepoint.stirlingError(n) - Saddlepoint.stirlingError(a) - Saddlepoint.stirlingError(b)
    return (-major, stirling + 0.5 * (log(a) + log(b / n)) - Saddlepoint.logRootTwoPi)
  }
}

/// `I_x(a, b)` for λ = ay − bx ≥ 0, that is x at or below the mean.
private struct BetaFraction {
  private let a, b, x, y, λ: Double

  init(_ a: Double, _ b: Double, _ x: Double, _ y: Double, _ λ: Double) {
    (self.a, self.b, self.x, self.y, self.λ) = (a, b, x, y, λ)
  }

  func tails(_ side: Tails.Side) -> Tails {
    let kernel = SpecialFunctions.logBetaKernel(a, b, x, y, λ)
    return Tails(side, logMajor: kernel.major, logMinor: kernel.minor, factor: 1 / denominator)
  }

  /// The continued fraction below `xᵃ yᵇ / B(a, b)`.
  private var denominator: Double {
    ContinuedFraction.lentz(first: β(0)) { n in (α(n), β(n)) }
  }

  private func α(_ n: Double) -> Double {
    let odd = a + 2 * n - 1
    return (a + n - 1) / odd * ((a + b + n - 1) / odd) * (n * (b - n)) * x * x
  }

  private func β(_ n: Double) -> Double {
    let w = n == 0 ? 0 : n * (b - n) * x / (a + 2 * n - 1)
    return n + w + (a + n) / (a + 2 * n + 1) * (λ + 1 + n * (1 + y))
  }
}
