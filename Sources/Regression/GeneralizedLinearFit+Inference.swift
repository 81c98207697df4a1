import Glibc
import LinearAlgebra
public import Probability

extension GeneralizedLinearFit {
  /// True: a fit that did not converge is an error and never comes into being.
  public var converged: Bool { true }

  /// The square roots of the diagonal of the covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// The number of parameters: columns that were not left out.
  public var rank: Int { standardized.count }

  /// Residual degrees of freedom: observations minus rank.
  public var degreesOfFreedom: Int { observations - rank }

  /// Wald's statistic of each coefficient, `z = β / se`.
  public var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }

  /// The distribution of the statistics: normal, or Student's t where the dispersion is estimated.
  public var reference: any Distribution {
    family.estimatesDispersion ? StudentT(degreesOfFreedom: Double(degreesOfFreedom)) : NormalDistribution.standard
  }

  /// The two-sided p-value of each statistic, from the reference distribution.
  public var pValues: [Double] {
    let reference = reference
    return statistics.map { 2 * reference.upperTail(abs($0)) }
  }

  /// The number of estimated numbers: the rank, and the dispersion where it is estimated.
  public var parameters: Int { rank + (family.estimatesDispersion ? 1 : 0) }

  /// Akaike's criterion, `2 × parameters - 2 × log-likelihood`.
  public var aic: Double { 2 * Double(parameters) - 2 * logLikelihood }

  /// Schwarz's criterion, `log(observations) × parameters - 2 × log-likelihood`.
  public var bic: Double { Glibc.log(Double(observations)) * Double(parameters) - 2 * logLikelihood }

  /// Wald's limits of each coefficient, `β ± z se` or `β ± t se`.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1.
  public func intervals(level: Double = 0.95) throws(RegressionError) -> [Interval] {
    try waldIntervals(coefficients, standardErrors, level: level, reference: reference)
  }
}

/// `β ± z se` at a level, z a quantile of the reference distribution.
func waldIntervals(
  _ β: [Double], _ se: [Double], level: Double, reference: any Distribution = NormalDistribution.standard
) throws(RegressionError) -> [Interval] {
  guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level") }
  let z = reference.upperQuantile((1 - level) / 2)
  return zip(β, se).map { Interval(low: $0 - z * $1, high: $0 + z * $1) }
}
