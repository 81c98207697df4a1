import Glibc

extension SpecialFunctions {
  /// The regularised incomplete gamma functions `P(a, x)` (lower) and `Q(a, x)` (upper) for a > 0 and x ≥ 0.
  ///
  /// The smaller one is computed: P by its power series, Q by Taylor's series for x < 1.5 or else by Legendre's continued fraction.
  /// Source: Gil, Segura, Temme, "Efficient and accurate algorithms for the computation and inversion of the incomplete gamma function ratios" (2012).
  /// - Complexity: O(√a) terms near x = a, a few dozen elsewhere.
  public static func incompleteGamma(_ a: Double, _ x: Double) -> Tails {
    guard a > 0, x >= 0, a < .infinity else { return Tails(.lower, .nan) }
    if x == 0 { return Tails(.lower, 0) }
    if x == .infinity { return Tails(.upper, 0) }
    if a > boundary(x) { return lowerSeries(a, x) }
    return x < taylorEnd ? upperTaylor(a, x) : upperFraction(a, x)
  }

  /// Up to where Taylor's series of Q is used.
  private static let taylorEnd = 1.5

  /// The shape above which P(a, x) is the smaller one, roughly.
  private static func boundary(_ x: Double) -> Double { x >= 0.5 ? x : log(0.5) / log(x) }

  /// `log(xᵃ e⁻ˣ / Γ(a + 1))` in two parts.
  static func logGammaKernel(_ a: Double, _ x: Double) -> (major: Double, minor: Double) {
    guard a >= Saddlepoint.seriesStart else { return (-x, a * log(x) - logGamma(onePlus: a)) }
    let minor = -Saddlepoint.stirlingError(a) - Saddlepoint.logRootTwoPi - 0.5 * log(a)
    return (-Saddlepoint.deviance(a, mean: x, difference: a - x), minor)
  }

  private static func lowerSeries(_ a: Double, _ x: Double) -> Tails {
    var (sum, term, n) = (1.0, 1.0, 0.0)
    repeat {
      n += 1
      term *= x / (a + n)
      sum += term
    } while term > sum * 0x1p-55
    let kernel = logGammaKernel(a, x)
    return Tails(.lower, logMajor: kernel.major, logMinor: kernel.minor, factor: sum)
  }

  /// `Q = (1 − G) − G a Σ (−x)ⁿ / ((a + n) n!)` with `G = xᵃ / Γ(a + 1)`.
  private static func upperTaylor(_ a: Double, _ x: Double) -> Tails {
    var (sum, power, n) = (0.0, 1.0, 0.0)
    repeat {
      n += 1
      power *= -x / n
      sum += power / (a + n)
    } while abs(power) > abs(sum) * 0x1p-55
    let logG = a * log(x) - logGamma(onePlus: a)
    return Tails(.upper, -expm1(logG) - exp(logG) * a * sum)
  }

  private static func upperFraction(_ a: Double, _ x: Double) -> Tails {
    var b = x + 1 - a
    let fraction = ContinuedFraction.lentz(first: b) { n in
      b += 2
      return (-n * (n - a), b)
    }
    let kernel = logGammaKernel(a, x)
    return Tails(.upper, logMajor: kernel.major, logMinor: kernel.minor, factor: a / fraction)
  }
}
