import Glibc

/// The normal distribution.
public struct NormalDistribution: Distribution, Equatable {
  /// The mean.
  public let mean: Double
  /// The standard deviation; positive.
  public let standardDeviation: Double

  /// The normal distribution with this mean and standard deviation.
  public init(mean: Double = 0, standardDeviation: Double = 1) {
    self.mean = mean
    self.standardDeviation = standardDeviation > 0 ? standardDeviation : .nan
  }

  /// Mean 0, standard deviation 1.
  public static let standard = NormalDistribution()

  /// The density `exp(−z² / 2) / (σ √(2π))`.
  public func density(_ x: Double) -> Double {
    let z = score(x)
    return exp(-0.5 * z * z - Saddlepoint.logRootTwoPi) / standardDeviation
  }

  /// `P(X ≤ x)`.
  public func cumulative(_ x: Double) -> Double { StandardNormal.lowerTail(score(x)) }

  /// `P(X > x)`.
  public func upperTail(_ x: Double) -> Double { StandardNormal.lowerTail(-score(x)) }

  /// The natural logarithm of `P(X ≤ x)`, finite for every finite x.
  public func logCumulative(_ x: Double) -> Double { StandardNormal.logLowerTail(score(x)) }

  /// The natural logarithm of `P(X > x)`, finite for every finite x.
  public func logUpperTail(_ x: Double) -> Double { StandardNormal.logLowerTail(-score(x)) }

  /// The x with `P(X ≤ x) = p`.
  public func quantile(_ p: Double) -> Double { mean + standardDeviation * StandardNormal.quantile(p) }

  /// The x with `P(X > x) = q`.
  public func upperQuantile(_ q: Double) -> Double { mean - standardDeviation * StandardNormal.quantile(q) }

  private func score(_ x: Double) -> Double { (x - mean) / standardDeviation }
}

/// The tails of the standard normal distribution.
private enum StandardNormal {
  /// √½ in two parts.
  private static let rootHalf = (high: 0x1.6a09e667f3bcdp-1, low: -0x1.bdd3413b26456p-55)
  /// Below this score the rounding of z / √2 is worth correcting, and its derivative is simple.
  private static let correctedBelow = -3.0
  /// Below this score the log tail comes from the continued fraction.
  private static let fractionBelow = -5.0

  static func lowerTail(_ z: Double) -> Double {
    let t = -z * rootHalf.high
    guard z < correctedBelow, z > -.infinity else { return 0.5 * erfc(t) }
    let lost = fma(-z, rootHalf.high, -t) - z * rootHalf.low
    return 0.5 * erfc(t) * (1 - (2 * t + 1 / t) * lost)
  }

  /// `−z² / 2 − log √(2π) − log(w + 1 / (w + 2 / (w + …)))` with w = −z (Laplace's continued fraction of Mills' ratio).
  static func logLowerTail(_ z: Double) -> Double {
    guard z < fractionBelow else { return z > 1 ? log1p(-lowerTail(-z)) : log(lowerTail(z)) }
    guard z > -.infinity else { return z }
    return -0.5 * z * z - Saddlepoint.logRootTwoPi - log(ContinuedFraction.lentz(first: -z) { n in (n, -z) })
  }

  static func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1 else { return p == 0 ? -.infinity : p == 1 ? .infinity : .nan }
    return NormalQuantile.value(p)
  }
}
