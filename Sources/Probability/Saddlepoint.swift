import Glibc

/// The parts of Loader's saddle-point forms, which keep the digits of densities with large parameters.
///
/// Source: Loader, "Fast and accurate computation of binomial probabilities" (2000).
enum Saddlepoint {
  /// From where Stirling's series is exact to the last digits.
  static let seriesStart = 10.0
  /// `log √(2π)`.
  static let logRootTwoPi = 0.91893853320467274178

  /// `log Γ(n + 1) − (n + ½) log n + n − log √(2π)`: what Stirling's formula leaves.
  static func stirlingError(_ n: Double) -> Double {
    guard n >= seriesStart else { return SpecialFunctions.logGamma(onePlus: n) - (n + 0.5) * log(n) + n - logRootTwoPi }
    let z = 1 / (n * n)
    return (1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z / 156)))))) / n
  }

  /// `x log(x / m) + m − x` for positive x and m, from their difference d = x − m, which the caller knows better than its rounding.
  static func deviance(_ x: Double, mean m: Double, difference d: Double) -> Double {
    let u = d / m
    guard abs(u) < 0.5 else { return x * log(x / m) - d }
    let v = u / (2 + u)
    return m * (u * v + 2 * (1 + u) * v * artanhTail(v * v))
  }

  /// `Σ zᵏ / (2k + 1)` from k = 1, for z ≤ 1/9.
  private static func artanhTail(_ z: Double) -> Double {
    var (sum, power, k) = (0.0, z, 3.0)
    while power / k > sum * 0x1p-55 {
      sum += power / k
      power *= z
      k += 2
    }
    return sum
  }
}
