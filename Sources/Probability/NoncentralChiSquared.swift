import Glibc

/// The noncentral χ² distribution: that of a sum of squares of independent normal numbers of variance 1 whose squared means add up to λ.
///
/// `P(X ≤ x) = Σ_j Poisson(j; λ/2) · P(χ²_{df + 2j} ≤ x)`, summed outwards from the largest Poisson weight.
public struct NoncentralChiSquared: Equatable, Sendable {
  /// The degrees of freedom; positive.
  public let degreesOfFreedom: Double
  /// The noncentrality λ, 0 or more.
  public let noncentrality: Double

  /// A distribution with these parameters.
  public init(degreesOfFreedom: Double, noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// `P(X ≤ x)`.
  /// - Complexity: O(√λ) values of the χ² distribution.
  public func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard noncentrality > 0 else { return ChiSquared(degreesOfFreedom: degreesOfFreedom).cumulative(x) }
    let mode = (noncentrality / 2).rounded(.down)
    var sum = term(mode, x), j = mode + 1
    while case let next = term(j, x), next > Self.negligible * sum {
      sum += next
      j += 1
    }
    j = mode - 1
    while j >= 0, case let next = term(j, x), next > Self.negligible * sum {
      sum += next
      j -= 1
    }
    return min(sum, 1)
  }

  private func term(_ j: Double, _ x: Double) -> Double {
    let half = noncentrality / 2
    return exp(j * log(half) - half - lgamma(j + 1)) * ChiSquared(degreesOfFreedom: degreesOfFreedom + 2 * j).cumulative(x)
  }

  /// Terms below this share of the sum are left out.
  private static let negligible = 1e-17

  /// The λ at which `P(X ≤ x) = p`; 0 when `P(X ≤ x)` is below p already without noncentrality.
  ///
  /// - Complexity: about 60 values of the distribution.
  public static func noncentrality(of x: Double, cumulative p: Double, degreesOfFreedom df: Double) -> Double {
    let share = { NoncentralChiSquared(degreesOfFreedom: df, noncentrality: $0).cumulative(x) }
    guard share(0) > p else { return 0 }
    var low = 0.0, high = max(x, 1)
    while share(high) > p { (low, high) = (high, 2 * high) }
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      if share(middle) > p { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static let halvings = 52
}
