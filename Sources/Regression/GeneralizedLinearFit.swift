public import LinearAlgebra

/// A fitted generalized linear model. Numbers of columns that were left out are not a number.
public struct GeneralizedLinearFit: Sendable {
  /// The distribution of the outcome around its mean.
  public let family: any Family
  /// What ties the mean to the linear predictor.
  public let link: any Link
  /// The estimates β, one for each column of the design, on the scale of the design.
  public let coefficients: [Double]
  /// The inverse of the information at the estimates.
  public let covariance: Matrix
  /// The largest log-likelihood, with the terms that do not depend on β.
  public let logLikelihood: Double
  /// Twice what the log-likelihood falls short of a model with a parameter for each row.
  public let deviance: Double
  /// The deviance of the model with the constant column and the offset only.
  public let nullDeviance: Double
  /// The factor of the variance: 1, or the residual variance where the family estimates it.
  public let dispersion: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The number of Newton steps.
  public let iterations: Int
  /// The columns that depend on earlier ones and were left out, ascending.
  public let aliased: [Int]
  /// What is known about separation; the status of a fit that exists is always `none`.
  public let separation: Separation
  /// The length of the step that would come next, in standard errors: how near the estimates are to the maximum.
  public let remainingStep: Double
  /// The condition index of the columns, scaled to length 1, is not above this; infinite where nothing is known.
  public let conditionIndexBound: Double

  /// The value at the maximum of what the solver climbed.
  let objective: Double
  /// The coefficients of the standardised columns, from which further computations start.
  let standardized: [Double]
  let factor: TriangularFactor
  /// The largest squared length of a standardised row.
  let largestRow: Double
  let scaling: ColumnScaling
  let factoring: Factoring

  init<Design: RowBlocks>(
    kernel: Kernel<Design>, result: Ascent.Result, factor: TriangularFactor, separation: Separation, nullDeviance: Double
  ) {
    family = kernel.family
    link = kernel.link
    coefficients = kernel.design.spread(kernel.design.backTransform * result.coefficients)
    deviance = kernel.isSaturatedAtZero ? -2 * result.evaluation.value : kernel.deviance(at: result.coefficients)
    observations = kernel.response.weights.count { $0 > 0 }
    dispersion = kernel.family.estimatesDispersion ? deviance / Double(observations - result.coefficients.count) : 1
    covariance = kernel.design.covariance(of: factor, times: dispersion)
    logLikelihood = kernel.family.logLikelihood(
      objective: kernel.family.estimatesDispersion ? -deviance / 2 : result.evaluation.value, constant: kernel.response.constant,
      observations: observations)
    objective = result.evaluation.value
    conditionIndexBound = kernel.design.conditionBound(
      factor, largestInformation: result.evaluation.largestInformation, counted: observations,
      closerAbove: Collinearity.warningIndex)
    self.nullDeviance = nullDeviance
    iterations = result.iterations
    aliased = (0..<kernel.design.design.columns).filter { !kernel.design.kept.contains($0) }
    self.separation = separation
    remainingStep = result.stepLength
    standardized = result.coefficients
    self.factor = factor
    largestRow = kernel.design.largestSquaredLength
    scaling = kernel.design.scaling
    factoring = factor.smallestUnexplainedShare < RankAnalysis.trustedShare ? .orthogonal : .crossProduct
  }

  /// The fit of a linear model.
  init<Design: RowBlocks>(
    kernel: Kernel<Design>, solution: LinearRefinement<Design>.Solution, factor: TriangularFactor, nullDeviance: Double
  ) {
    family = kernel.family
    link = kernel.link
    coefficients = kernel.design.spread(solution.coefficients)
    deviance = solution.deviance
    observations = kernel.response.weights.count { $0 > 0 }
    let freedom = observations - solution.coefficients.count
    dispersion = freedom > 0 ? deviance / Double(freedom) : .nan
    covariance = kernel.linearCovariance(factor, times: dispersion)
    objective = -deviance / 2
    conditionIndexBound = .infinity
    logLikelihood = kernel.family.logLikelihood(
      objective: objective, constant: kernel.response.constant, observations: observations)
    self.nullDeviance = nullDeviance
    iterations = solution.corrections
    aliased = (0..<kernel.design.design.columns).filter { !kernel.design.kept.contains($0) }
    separation = .none(columns: kernel.design.design.columns, .notApplicable)
    remainingStep = solution.remainingStep / kernel.outcomeUnit
    standardized = solution.standardized
    self.factor = factor
    largestRow = .infinity
    scaling = kernel.design.scaling
    factoring = factor.smallestUnexplainedShare < RankAnalysis.trustedShare ? .orthogonal : .crossProduct
  }
}
