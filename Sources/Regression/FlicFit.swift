public import LinearAlgebra

/// A fit with Firth's penalty whose intercept is fitted again, so that the mean probability is the share of events (FLIC).
///
/// Slopes, their standard errors and profile limits are Firth's; the intercept's standard error comes from the information of all columns at
/// the new intercept, as in logistf. Puhr, Heinze, Nold, Lusa, Geroldinger (2017), Statistics in Medicine 36, 2302–2317.
public struct FlicFit: Sendable {
  /// The fit that slopes come from.
  public let firth: FirthFit
  /// The estimates β, one for each column of the design; not a number for columns that were left out.
  public let coefficients: [Double]
  /// The standard error of each estimate.
  public let standardErrors: [Double]
  /// The log-likelihood at the estimates, without the penalty.
  public let logLikelihood: Double
  /// `ℓ + ½ log det I` at the estimates, on the scale of the design; below that of `firth`.
  public let penalizedLogLikelihood: Double
  /// The deviance at the estimates.
  public let deviance: Double

  /// Fits the intercept again.
  /// - Complexity: one fit of one column.
  /// - Throws: `RegressionError.columnNotFitted` when the first column is not constant, `.notConverged`.
  public init<Design: RowBlocks>(_ firth: FirthFit, of data: RegressionData<Design>) throws(RegressionError) {
    self.firth = firth
    coefficients = try firth.coefficientsWithCorrectedIntercept(of: data)
    let kernel = try firth.kernel(of: data)
    let standardized = kernel.design.standardized(coefficients)
    let evaluation = kernel.evaluate(standardized, factoring: firth.factoring)
    guard let factor = evaluation.factor else { throw .decompositionFailed(routine: "dpotrf") }
    let covariance = kernel.design.covariance(of: factor)
    standardErrors = [covariance[0, 0].squareRoot()] + firth.standardErrors.dropFirst()
    logLikelihood = evaluation.value + kernel.response.constant
    penalizedLogLikelihood = logLikelihood + factor.logDeterminant / 2 - kernel.design.logScale
    deviance = kernel.deviance(at: standardized)
  }

  /// Wald's limits of each coefficient; for slopes the profile limits of `firth` are to be preferred.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1.
  public func intervals(level: Double = 0.95) throws(RegressionError) -> [Interval] {
    try waldIntervals(coefficients, standardErrors, level: level)
  }
}
