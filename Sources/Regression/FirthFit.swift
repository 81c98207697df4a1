public import LinearAlgebra

/// A fitted logistic regression with Jeffreys' penalty. Numbers of columns that were left out are not a number.
public struct FirthFit: Sendable {
  /// The estimates β, one for each column of the design, on the scale of the design.
  public let coefficients: [Double]
  /// The inverse of the information without the penalty, at the estimates.
  public let covariance: Matrix
  /// The log-likelihood at the estimates, without the penalty.
  public let logLikelihood: Double
  /// `ℓ + ½ log det I`, on the scale of the design.
  public let penalizedLogLikelihood: Double
  /// The deviance at the estimates, without the penalty.
  public let deviance: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The number of steps.
  public let iterations: Int
  /// The columns that depend on earlier ones and were left out, ascending.
  public let aliased: [Int]
  /// The length of the step that would come next, in standard errors.
  public let remainingStep: Double

  let standardized: [Double]
  let penalizedMaximum: Double
  let factoring: Factoring
  let iterationLimit: Int
  let family: any Family

  init<Design: RowBlocks>(
    kernel: Kernel<Design>, result: Ascent.Result, factor: TriangularFactor, factoring: Factoring, iterationLimit: Int
  ) {
    let design = kernel.design
    coefficients = design.spread(design.backTransform * result.coefficients)
    covariance = design.covariance(of: factor)
    logLikelihood = result.evaluation.value - factor.logDeterminant / 2 + kernel.response.constant
    penalizedLogLikelihood = result.evaluation.value - design.logScale + kernel.response.constant
    deviance = kernel.deviance(at: result.coefficients)
    observations = kernel.response.weights.count { $0 > 0 }
    iterations = result.iterations
    aliased = (0..<design.design.columns).filter { !design.kept.contains($0) }
    remainingStep = result.stepLength
    standardized = result.coefficients
    penalizedMaximum = result.evaluation.value
    self.factoring = factoring
    self.iterationLimit = iterationLimit
    family = kernel.family
  }
}

extension FirthFit {
  /// True: a fit that did not converge is an error and never comes into being.
  public var converged: Bool { true }

  /// The square roots of the diagonal of the covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// The number of parameters: columns that were not left out.
  public var rank: Int { standardized.count }

  /// Residual degrees of freedom: observations minus rank.
  public var degreesOfFreedom: Int { observations - rank }

  /// Wald's limits of each coefficient; profile limits are to be preferred.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1.
  public func intervals(level: Double = 0.95) throws(RegressionError) -> [Interval] {
    try waldIntervals(coefficients, standardErrors, level: level)
  }

  /// The probability of each row of another design with the same columns.
  /// - Complexity: O(rows × columns).
  public func predictions(for X: some RowBlocks, offset: [Double]? = nil, threads: Int = 1) -> [Double] {
    precondition(X.columns == coefficients.count, "a design for predictions needs the columns of the fit")
    let β = coefficients.map { $0.isNaN ? 0 : $0 }
    return linearCombination(X, β, offset: offset, threads: threads).map { LogitLink().mean(ofPredictor: $0) }
  }
}
