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
  /// - Complexity: some δ² + 40 terms.
  public func cumulative(_ t: Double) -> Double {
    guard abs(noncentrality) <= Self.largestNoncentrality, degreesOfFreedom > 0 else { return .nan }
    guard t >= 0 else { return 1 - NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: -noncentrality).cumulative(-t) }
    return min(1, max(0, NormalDistribution.standard.cumulative(-noncentrality) + series(t)))
  }

  /// Beyond this the first term of the series underflows.
  private static let largestNoncentrality = 37.0
  /// Terms below this are left out once the weights fall.
  private static let negligible = 1e-17

  private func series(_ t: Double) -> Double {
    let half = noncentrality * noncentrality / 2
    let x = t * t / (degreesOfFreedom + t * t), b = degreesOfFreedom / 2
    var p = 0.5 * exp(-half)
    var q = p * noncentrality * (2 / Double.pi).squareRoot()
    var sum = 0.0
    var j = 0.0
    while true {
      let term = p * BetaDistribution(j + 0.5, b).cumulative(x) + q * BetaDistribution(j + 1, b).cumulative(x)
      sum += term
      if j > half, abs(p) < Self.negligible, abs(q) < Self.negligible { return sum }
      j += 1
      p *= half / j
      q *= half / (j + 0.5)
    }
  }

  /// The δ > 0 at which a two-sided test of level α finds the effect with this power: `P(|T| > t_crit) = power`.
  ///
  /// - Complexity: about 60 values of the distribution.
  public static func noncentrality(power: Double, level α: Double, degreesOfFreedom ν: Double) -> Double {
    let critical = StudentT(degreesOfFreedom: ν).upperQuantile(α / 2)
    guard power > α, power < 1, critical < largestNoncentrality / 2 else { return .nan }
    var (low, high) = (0.0, largestNoncentrality)
    for _ in 0..<halvings {
      let middle = (low + high) / 2
      let distribution = NoncentralT(degreesOfFreedom: ν, noncentrality: middle)
      let found = 1 - distribution.cumulative(critical) + distribution.cumulative(-critical)
      if found < power { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  /// As many halvings as a double has digits.
  private static let halvings = 55
}
