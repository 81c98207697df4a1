import Glibc
public import LinearAlgebra
import Probability
public import Regression

/// A fitted linear mixed model. Numbers of columns that were left out are not a number.
public struct LinearMixedFit: Sendable {
  /// What was maximised.
  public let estimation: LinearMixedModel.Estimation
  /// The fixed effects β, one for each column of the design.
  public let coefficients: [Double]
  /// The covariance of the fixed effects, `σ² (XᵀV⁻¹X)⁻¹`.
  public let covariance: Matrix
  /// The variance σ² of the residual of a row of weight 1.
  public let residualVariance: Double
  /// −2 × log-likelihood, restricted or not, with all constants: R's `REMLcrit` and `deviance`.
  public let criterion: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The columns that depend on earlier ones and were left out, ascending.
  public let aliased: [Int]
  /// The covariance of the effects of each term, in the order of the terms.
  public let components: [VarianceComponent]
  /// The predicted effects of each level, in the order of the terms.
  public let groupEffects: [GroupEffects]
  /// The number of steps of the search.
  public let iterations: Int

  /// What inference starts from: the sums, the criterion and where its minimum is.
  let preparation: MixedPreparation
  let mixedCriterion: MixedCriterion
  let θ: [Double]
  let state: MixedState

  init(_ preparation: MixedPreparation, _ criterion: MixedCriterion, _ search: MixedSearch.Result, factors: [Int]) {
    (self.preparation, mixedCriterion, θ, state) = (preparation, criterion, search.θ, search.state)
    estimation = criterion.isRestricted ? .restricted : .maximumLikelihood
    self.criterion = search.value
    iterations = search.iterations
    observations = criterion.equations.observations
    let variance = search.state.residual / criterion.freedom
    residualVariance = variance
    aliased = preparation.aliased
    coefficients = preparation.spread(zip(preparation.start, search.state.coefficients).map { $0 + $1 })
    covariance = preparation.spread(search.state.informationFactor.inverse, times: variance)
    let groups = MixedGroups(preparation, search)
    components = factors.indices.map { groups.component(term: $0, factor: factors[$0], residualVariance: variance) }
    groupEffects = factors.indices.map { groups.effects(term: $0, factor: factors[$0], residualVariance: variance) }
  }
}

extension LinearMixedFit {
  /// True: a fit that did not converge is an error and never comes into being.
  public var converged: Bool { true }
  /// The square roots of the diagonal of the covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
  /// The statistic of each fixed effect, `β / se`.
  public var statistics: [Double] { zip(coefficients, standardErrors).map { $0 / $1 } }
  /// The number of fixed effects that were estimated.
  public var rank: Int { coefficients.count - aliased.count }
  /// Residual degrees of freedom: observations minus rank.
  public var degreesOfFreedom: Int { observations - rank }
  /// The number of estimated numbers: fixed effects, variances and covariances of the terms, and the residual variance.
  public var parameters: Int { rank + components.reduce(1) { $0 + $1.parameters } }
  /// The log-likelihood, restricted or not.
  public var logLikelihood: Double { -criterion / 2 }
  /// Akaike's criterion, `2 × parameters − 2 × log-likelihood`.
  public var aic: Double { 2 * Double(parameters) + criterion }
  /// Schwarz's criterion, `log(observations) × parameters − 2 × log-likelihood`.
  public var bic: Double { Glibc.log(Double(observations)) * Double(parameters) + criterion }
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
