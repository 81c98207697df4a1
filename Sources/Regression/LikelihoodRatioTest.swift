import LinearAlgebra
import Probability

/// The test whether a group of columns is needed: twice the log-likelihood that is lost without them, as χ²;
/// or, where the dispersion is estimated, the F test of the deviance that they explain.
public struct LikelihoodRatioTest: Equatable, Sendable {
  /// Twice the difference of the log-likelihoods, or F; not negative.
  public let statistic: Double
  /// The number of columns left out that were not aliased.
  public let degreesOfFreedom: Int
  /// The degrees of freedom of the dispersion for an F test; nil for χ².
  public let residualDegreesOfFreedom: Int?
  /// The probability of a larger statistic when the columns are not needed.
  public let pValue: Double

  /// The test with this statistic; rounding below 0 is taken as 0.
  init(statistic: Double, degreesOfFreedom: Int) {
    self.statistic = max(0, statistic)
    self.degreesOfFreedom = degreesOfFreedom
    residualDegreesOfFreedom = nil
    pValue = ChiSquared(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(self.statistic)
  }

  /// The F test of a deviance explained, in units of the dispersion.
  init(explained: Double, degreesOfFreedom: Int, residualDegreesOfFreedom: Int) {
    statistic = max(0, explained) / Double(degreesOfFreedom)
    self.degreesOfFreedom = degreesOfFreedom
    self.residualDegreesOfFreedom = residualDegreesOfFreedom
    pValue = FDistribution(Double(degreesOfFreedom), Double(residualDegreesOfFreedom)).upperTail(statistic)
  }
}

extension GeneralizedLinearFit {
  /// The model that was fitted.
  var model: GeneralizedLinearModel { GeneralizedLinearModel(family, link: link) }

  /// The rows as the fit saw them: the same columns, shifted and scaled in the same way.
  /// - Throws: `RegressionError` when the rows are not those of the fit.
  func kernel<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> Kernel<Design> {
    try kernel(of: data, keeping: coefficients.indices.filter { !aliased.contains($0) })
  }

  /// The rows with these columns, shifted and scaled as the fit saw them.
  func kernel<Design: RowBlocks>(of data: RegressionData<Design>, keeping columns: [Int]) throws(RegressionError) -> Kernel<Design> {
    guard data.design.columns == coefficients.count else {
      throw .lengthMismatch(role: .design, expected: coefficients.count, found: data.design.columns)
    }
    let response = try family.response(outcome: data.outcome, weights: data.weights)
    let design = StandardizedDesign(data.design, as: scaling).keeping(columns)
    return Kernel(design: design, response: response, offset: data.offset, family: family, link: link, threads: data.threads)
  }
}
