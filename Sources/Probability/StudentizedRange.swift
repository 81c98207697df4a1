import Glibc

/// Tukey's studentized range: the range of several independent normal means in units of a standard deviation estimated apart.
///
/// `P(Q > q) = ∫ f(s) R(q s) ds` with s the estimated over the true standard deviation and
/// `R(w) = k ∫ φ(z) (Φ(z)^(k−1) − (Φ(z) − Φ(z − w))^(k−1)) dz`. Both integrands are analytic and decay at both ends (the outer one in log s),
/// where the trapezoidal rule converges faster than any power of its step (Trefethen, Weideman, SIAM Review 56, 2014).
public struct StudentizedRange: Sendable, Equatable {
  /// The number of means.
  public let means: Int
  /// The degrees of freedom of the standard deviation; infinite when it is known.
  public let degreesOfFreedom: Double

  /// The range of so many means, 2 or more.
  public init(means: Int, degreesOfFreedom: Double) {
    self.means = means
    self.degreesOfFreedom = means > 1 && degreesOfFreedom > 0 ? degreesOfFreedom : .nan
  }

  /// `P(Q ≤ q)`; R's `ptukey(q, means, degreesOfFreedom)`.
  /// - Complexity: some 30,000 values of the normal distribution function.
  public func cumulative(_ q: Double) -> Double { average(q, KnownDeviation.lowerTail) }

  /// `P(Q > q)`: the p-value of Tukey's comparison; full digits also when it is small.
  /// - Complexity: some 30,000 values of the normal distribution function.
  public func upperTail(_ q: Double) -> Double { q > 0 ? average(q, KnownDeviation.upperTail) : q <= 0 ? 1 : .nan }

  /// The q with `P(Q ≤ q) = p`, by bisection to the last digits.
  /// - Complexity: about 60 values of the distribution function.
  public func quantile(_ p: Double) -> Double {
    guard p > 0, p < 1, !degreesOfFreedom.isNaN else { return p == 0 ? 0 : p == 1 ? .infinity : .nan }
    let isAbove = { (q: Double) in p < 0.5 ? cumulative(q) > p : upperTail(q) < 1 - p }
    var (low, high) = (0.0, 1.0)
    while !isAbove(high) { (low, high) = (high, 2 * high) }
    while high - low > 0x1p-50 * high {
      let middle = 0.5 * (low + high)
      if isAbove(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// Steps a standard deviation of log s, which is about `1 / √(2ν)`.
  private static let stepsPerDeviation = 6.0
  /// Where the density has fallen below this share of its peak, and the terms below this share of their sum, the sum ends.
  private static let negligible = 1e-20

  /// The mean over s of a tail at q s: with u = log s, the density is proportional to `exp(ν (u − e^(2u) / 2))`, largest at u = 0.
  private func average(_ q: Double, _ tail: (Double, Int) -> Double) -> Double {
    let ν = degreesOfFreedom
    guard !q.isNaN, !ν.isNaN else { return .nan }
    guard q > 0 else { return 0 }
    guard ν < .infinity else { return tail(q, means) }
    let step = 1 / ((2 * ν).squareRoot() * Self.stepsPerDeviation)
    var (sum, total) = (tail(q, means), 1.0)
    for direction in [-1.0, 1] {
      var (u, weight, term) = (0.0, 1.0, 0.0)
      repeat {
        u += direction * step
        weight = exp(ν * (u - 0.5 * expm1(2 * u)))
        term = weight * tail(q * exp(u), means)
        sum += term
        total += weight
      } while weight > Self.negligible || term > sum * Self.negligible
    }
    return sum / total
  }
}

/// The range of normal means whose standard deviation is known.
private enum KnownDeviation {
  /// The step of the trapezoidal rule over z.
  private static let step = 0.125
  /// Beyond this the normal density is nothing.
  private static let reach = 9.0

  static func lowerTail(_ w: Double, _ k: Int) -> Double {
    integral(k, to: reach) { z, Φ in pow(Φ - NormalDistribution.standard.cumulative(z - w), Double(k - 1)) }
  }

  static func upperTail(_ w: Double, _ k: Int) -> Double {
    // φ(z) Φ(z − w) is largest at w / 2; beyond the end of the doubles there is nothing to add.
    integral(k, to: min(reach + 0.5 * w, 38)) { z, Φ in
      let power = Double(k - 1)
      return -expm1(power * log1p(-NormalDistribution.standard.cumulative(z - w) / Φ)) * pow(Φ, power)
    }
  }

  private static func integral(_ k: Int, to end: Double, _ factor: (_ z: Double, _ Φ: Double) -> Double) -> Double {
    stride(from: -reach, through: end, by: step).reduce(0) {
      $0 + NormalDistribution.standard.density($1) * factor($1, NormalDistribution.standard.cumulative($1))
    } * step * Double(k)
  }
}
