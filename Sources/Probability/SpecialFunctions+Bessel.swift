import Glibc

extension SpecialFunctions {
  /// The modified Bessel function of the first kind, `I_ν(x) = Σ (x/2)^(2k+ν) / (k! Γ(k + ν + 1))`, for ν ≥ 0 and 0 ≤ x ≤ 700.
  ///
  /// All terms are positive: nothing cancels.
  /// - Complexity: O(x) terms.
  public static func besselI(_ x: Double, order ν: Double) -> Double {
    guard x >= 0, ν >= 0, x <= 700 else { return .nan }
    guard x > 0 else { return ν == 0 ? 1 : 0 }
    let square = 0.25 * x * x
    var (sum, term, k) = (1.0, 1.0, 0.0)
    repeat {
      k += 1
      term *= square / (k * (k + ν))
      sum += term
    } while term > sum * 0x1p-55
    return sum * exp(ν * log(0.5 * x) - logGamma(onePlus: ν))
  }
}
