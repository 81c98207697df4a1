public import LinearAlgebra
import Glibc
public import Probability

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

  /// The mean of each row of another design with the same columns.
  /// - Complexity: O(rows × columns).
  public func predictions(for X: some RowBlocks, offset: [Double]? = nil, threads: Int = 1) -> [Double] {
    linearPredictors(for: X, offset: offset, threads: threads).map { link.mean(ofPredictor: $0) }
  }

  /// The linear predictor `X β + offset` of each row of another design with the same columns.
  /// - Complexity: O(rows × columns).
  public func linearPredictors(for X: some RowBlocks, offset: [Double]? = nil, threads: Int = 1) -> [Double] {
    precondition(X.columns == coefficients.count, "a design for predictions needs the columns of the fit")
    return linearCombination(X, coefficients.map { $0.isNaN ? 0 : $0 }, offset: offset, threads: threads)
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

/// `X β + offset` of every row.
func linearCombination(_ X: some RowBlocks, _ β: [Double], offset: [Double]?, threads: Int) -> [Double] {
  BLAS.ensureOneThreadPerCall()
  var η = X.foldTiles(threads: threads, into: [Double]()) { η, tile, range in
    let start = η.count
    η.append(contentsOf: repeatElement(0, count: range.count))
    η.withUnsafeMutableBufferPointer {
      BLAS.multiply(tile, rows: range.count, columns: X.columns, by: β, into: $0.baseAddress! + start)
    }
  } merge: {
    $0 += $1
  }
  if let offset { for i in η.indices { η[i] += offset[i] } }
  return η
}

extension Kernel {
  /// A column that has this share of its squared length to itself leaves the factor all the digits that standard errors need.
  private static var easyShare: Double { 1e-2 }

  /// `φ (XᵀWX)⁻¹`; where columns are nearly dependent, and the work is small enough, from sums in twice the working precision.
  fileprivate func linearCovariance(_ factor: TriangularFactor, times φ: Double) -> Matrix {
    let paired = PairedCrossProduct(kernel: self)
    guard factor.smallestUnexplainedShare < Kernel.easyShare, paired.isAffordable, var V = paired.unscaledCovariance() else {
      return design.covariance(of: factor, times: φ)
    }
    for k in V.elements.indices { V.elements[k] *= φ }
    return design.spread(V)
  }
}

extension Kernel {
  /// Whether a parameter for each row would make the log-likelihood 0, as with outcomes of 0 and 1: the deviance is then twice what it falls
  /// short of 0.
  fileprivate var isSaturatedAtZero: Bool { family.isBinary && response.values.allSatisfy { $0 == 0 || $0 == 1 } }
}

extension StandardizedDesign {
  /// `φ L (RᵀR)⁻¹ Lᵀ`, the covariance of all columns on the scale of the design; not a number for columns that were left out.
  func covariance(of factor: TriangularFactor, times φ: Double = 1) -> Matrix {
    let S = backTransform * factor.inverseUpper
    var V = S * S.transposed
    for k in V.elements.indices { V.elements[k] *= φ }
    return spread(V.symmetrized)
  }

  /// A matrix of the kept columns at the places of all columns; not a number elsewhere.
  func spread(_ matrix: Matrix) -> Matrix {
    var all = Matrix(rows: design.columns, columns: design.columns, repeating: .nan)
    for (a, i) in kept.enumerated() { for (b, j) in kept.enumerated() { all[i, j] = matrix[a, b] } }
    return all
  }
}
