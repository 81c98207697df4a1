import Glibc

/// The noncentral t distribution: that of `(Z + δ) / √(χ²_ν / ν)`.
///
/// `P(T ≤ t) = Φ(−δ) + ½ Σ_j [p_j I_x(j + ½, ν/2) + q_j I_x(j + 1, ν/2)]` with `x = t² / (ν + t²)` for t ≥ 0
/// (Lenth, algorithm AS 243, Applied Statistics 38, 1989).
public struct NoncentralT: Equatable, Sendable {
  /// The degrees of freedom ν; positive.
  public let degreesOfFreedom: Double
  /// The noncentrality δ; at most 37 in absolute value, where `exp(−δ²/2)` is still a number.
  public let noncentrality: Double

  /// A distribution with these parameters.
  public init(degreesOfFreedom: Double, noncentrality: Double) {
    self.degreesOfFreedom = degreesOfFreedom
    self.noncentrality = noncentrality
  }

  /// `P(T ≤ t)`.
  /// - Complexity: some δ² + 40 terms of a few multiplications.
  public func cumulative(_ t: Double) -> Double {
    guard abs(noncentrality) <= Self.largestNoncentrality, degreesOfFreedom > 0 else { return .nan }
    guard t >= 0 else { return 1 - NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: -noncentrality).cumulative(-t) }
    return min(1, max(0, NormalDistribution.standard.cumulative(-noncentrality) + series(t)))
  }

  /// Beyond this the first term of the series underflows.
  private static let largestNoncentrality = 37.0
  /// Terms below this are left out once the weights fall.
  private static let negligible = 1e-17

  /// The sum, with `I_x(a + 1, b) = I_x(a, b) − x^a (1 − x)^b / (a B(a, b))` from term to term.
  private func series(_ t: Double) -> Double {
    let half = noncentrality * noncentrality / 2
    let x = t * t / (degreesOfFreedom + t * t), b = degreesOfFreedom / 2
    var odd = RisingBeta(0.5, b, at: x), even = RisingBeta(1, b, at: x)
    var p = 0.5 * exp(-half)
    var q = p * noncentrality * (2 / Double.pi).squareRoot()
    var sum = 0.0
    var j = 0.0
    while true {
      sum += p * odd.value + q * even.value
      if j > half, abs(p) < Self.negligible, abs(q) < Self.negligible { return sum }
      j += 1
      p *= half / j
      q *= half / (j + 0.5)
      odd.rise()
      even.rise()
    }
  }

  /// The δ > 0 at which a two-sided test of level α finds the effect with this power: `P(|T| > t_crit) = power`; NaN where there is none.
  ///
  /// False position (Illinois) inside an interval around `t_crit + z_power`, where the normal distribution would have it.
  /// - Complexity: about 10 values of the distribution.
  public static func noncentrality(power: Double, level α: Double, degreesOfFreedom ν: Double) -> Double {
    let critical = StudentT(degreesOfFreedom: ν).upperQuantile(α / 2)
    guard power > α, power < 1, critical < largestNoncentrality / 2 else { return .nan }
    let excess = { (δ: Double) in
      let distribution = NoncentralT(degreesOfFreedom: ν, noncentrality: δ)
      return 1 - distribution.cumulative(critical) + distribution.cumulative(-critical) - power
    }
    let guess = critical + NormalDistribution.standard.quantile(power)
    var (a, b) = (max(0, guess - 1), max(1, guess + 1))
    var (fa, fb) = (excess(a), excess(b))
    while fa > 0, a > 0 { (b, fb, a) = (a, fa, max(0, a - 2)); fa = excess(a) }
    while fb < 0, b < largestNoncentrality { (a, fa, b) = (b, fb, min(largestNoncentrality, b + 2)); fb = excess(b) }
    guard fa <= 0, fb >= 0 else { return .nan }
    return root(excess, (a, fa), (b, fb))
  }

  /// Steps of false position; ten are usual.
  private static let steps = 100
  /// A root is known to this distance.
  private static let tolerance = 1e-12

  private static func root(_ f: (Double) -> Double, _ low: (x: Double, y: Double), _ high: (x: Double, y: Double)) -> Double {
    var (low, high) = (low, high)
    for _ in 0..<steps where high.x - low.x > tolerance && low.y < 0 && high.y > 0 {
      let x = (low.x * high.y - high.x * low.y) / (high.y - low.y)
      let y = f(x)
      if abs(y) < tolerance { return x }
      if y < 0 { (low, high.y) = ((x, y), high.y / 2) } else { (high, low.y) = ((x, y), low.y / 2) }
    }
    return low.y == 0 ? low.x : high.y == 0 ? high.x : (low.x + high.x) / 2
  }
}

/// The regularised incomplete beta function for a, a + 1, a + 2 …
private struct RisingBeta {
  private(set) var value: Double
  private var a: Double
  private let b: Double
  private let x: Double
  /// `x^a (1 − x)^b / (a B(a, b))`.
  private var difference: Double

  init(_ a: Double, _ b: Double, at x: Double) {
    (self.a, self.b, self.x) = (a, b, x)
    value = BetaDistribution(a, b).cumulative(x)
    difference = x > 0 ? exp(a * log(x) + b * log1p(-x) - SpecialFunctions.logBeta(a, b)) / a : 0
  }

  mutating func rise() {
    value = max(0, value - difference)
    difference *= x * (a + b) / (a + 1)
    a += 1
  }
}
