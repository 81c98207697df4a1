import Glibc
public import LinearAlgebra
import Probability
public import Regression

/// A fitted logistic mixed model. Numbers of columns that were left out are not a number.
public struct LogisticMixedFit: Sendable {
  /// How the integral over the random effects was found.
  public let approximation: LogisticMixedModel.Approximation
  /// The fixed effects β, one for each column of the design.
  public let coefficients: [Double]
  /// The covariance of the fixed effects: their block of the inverse of the Hessian in all parameters, those of the covariances included.
  public let covariance: Matrix
  /// The approximate log-likelihood, with the binomial coefficients.
  public let logLikelihood: Double
  /// The deviance of the outcome given the modes of the random effects; lme4's `deviance`.
  public let conditionalDeviance: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The columns that depend on earlier ones and were left out, ascending.
  public let aliased: [Int]
  /// The covariance of the effects of each term, in the order of the terms.
  public let components: [VarianceComponent]
  /// The modes of the effects of each level given the outcome, in the order of the terms.
  public let groupEffects: [GroupEffects]
  /// The number of steps of the search.
  public let iterations: Int
}

extension LogisticMixedFit {
  /// The square roots of the diagonal of the covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
  /// The statistic of each fixed effect, `β / se`.
  public var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }
  /// The number of fixed effects that were estimated.
  public var rank: Int { coefficients.count - aliased.count }
  /// Residual degrees of freedom: observations minus rank.
  public var degreesOfFreedom: Int { observations - rank }
  /// The number of estimated numbers: fixed effects, variances and covariances.
  public var parameters: Int { rank + components.reduce(0) { $0 + $1.parameters } }
  /// Akaike's criterion, `2 × parameters − 2 × log-likelihood`.
  public var aic: Double { 2 * Double(parameters) - 2 * logLikelihood }
  /// Schwarz's criterion, `log(observations) × parameters − 2 × log-likelihood`.
  public var bic: Double { Glibc.log(Double(observations)) * Double(parameters) - 2 * logLikelihood }
  /// Whether a covariance of effects is at the boundary of what a covariance can be.
  public var isSingular: Bool { components.contains { $0.isSingular } }

  /// Wald's limits of each fixed effect, `β ± z se`.
  /// - Throws: `MultilevelError.regression(.settingOutOfRange)` for a level outside 0…1.
  public func intervals(level: Double = 0.95) throws(MultilevelError) -> [Interval] {
    guard level > 0, level < 1 else { throw .regression(.settingOutOfRange(name: "level")) }
    let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
    return zip(coefficients, standardErrors).map { Interval(low: $0 - z * $1, high: $0 + z * $1) }
  }
}
