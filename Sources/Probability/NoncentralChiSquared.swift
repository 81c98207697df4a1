import Glibc

/// The noncentral χ² distribution: that of a sum of squares of independent normal numbers of variance 1 whose squared means add up to λ.
///
/// `P(X ≤ x) = Σ_j Poisson(j; λ/2) · P(χ²_{df + 2j} ≤ x)`, summed downwards from where the terms begin to matter.
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
  /// - Complexity: O(√λ) multiplications, and one value of the χ² distribution.
  public func cumulative(_ x: Double) -> Double {
    guard x > 0 else { return 0 }
    guard noncentrality > 0 else { return ChiSquared(degreesOfFreedom: degreesOfFreedom).cumulative(x) }
    return min(sum(past: largestTerm(x), x), 1)
  }

  /// Where `(λ/2)ʲ/j! (x/2)ʲ/Γ(df/2 + j + 1)` is largest; it falls off below and above as a Poisson weight of that mean does, or faster.
  private func largestTerm(_ x: Double) -> Double {
    let (a, half) = (degreesOfFreedom / 4, noncentrality / 2)
    return min((a * a + half * x / 2).squareRoot() - a, half).rounded(.down)
  }

  /// The terms from where they begin to matter above the largest one, down to where they no longer matter.
  ///
  /// Downwards `P(χ²_{k} ≤ x) = P(χ²_{k+2} ≤ x) + 2 density of χ²_{k+2}` only adds, so that no digits are lost.
  private func sum(past top: Double, _ x: Double) -> Double {
    let (half, k) = (noncentrality / 2, degreesOfFreedom / 2)
    var (start, weight, term) = (top, PoissonDistribution(mean: half).density(top), 1.0)
    while term > Self.negligible {
      start += 1
      weight *= half / start
      term *= half / start * min(1, x / 2 / (k + start))
    }
    let highest = ChiSquared(degreesOfFreedom: degreesOfFreedom + 2 * start)
    var (share, step) = (highest.cumulative(x), 2 * highest.density(x)), sum = weight * share
    for j in stride(from: start - 1, through: 0, by: -1) {
      share += step
      step *= (k + j) / (x / 2)
      weight *= (j + 1) / half
      sum += weight * share
      if j < top, weight * share <= Self.negligible * sum { break }
    }
    return sum
  }

  /// Terms below this share of the sum are left out.
  private static let negligible = 1e-17

  /// The λ at which `P(X ≤ x) = p`; 0 when `P(X ≤ x)` is below p already without noncentrality.
  ///
  /// - Complexity: about 60 values of the distribution.
  public static func noncentrality(of x: Double, cumulative p: Double, degreesOfFreedom df: Double) -> Double {
    if x > largeStatistic { return largeNoncentrality(of: x, cumulative: p, df) }
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

  /// Beyond this statistic the root of X is normal to eleven digits of λ.
  private static let largeStatistic = 1e8

  /// `√X` has about the mean `√λ + (df - 1) / (2√λ)` and the variance 1.
  private static func largeNoncentrality(of x: Double, cumulative p: Double, _ df: Double) -> Double {
    let root = x.squareRoot() - NormalDistribution.standard.quantile(p)
    return max(root * root - (df - 1), 0)
  }
}
