import Glibc
import Modeling
import Probability
import Regression
import StructuredText

/// A logistic regression with Jeffreys' penalty.
struct FirthEstimation {
  let inputs: FitInputs
  let report: FitReportOptions

  /// Fits, and puts the answer together.
  ///
  /// - Throws: `RegressionError`.
  func answer() throws(RegressionError) -> FitAnswer {
    let fit = try FirthModel(inputs.family).fit(inputs.data)
    var answer = FitAnswer(inputs: inputs, observations: fit.observations, separation: separation(columns: fit.coefficients.count))
    let rank = Double(fit.rank)
    answer.measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, penalizedLogLikelihood: fit.penalizedLogLikelihood,
      deviance: fit.deviance, aic: 2 * rank - 2 * fit.logLikelihood, bic: log(Double(fit.observations)) * rank - 2 * fit.logLikelihood,
      iterations: fit.iterations)
    try fill(&answer, fit)
    answer.warnAboutAliased(fit.aliased)
    if report.covariance { answer.additions["covariance"] = fit.covariance.json }
    return answer
  }

  private func fill(_ answer: inout FitAnswer, _ fit: FirthFit) throws(RegressionError) {
    let wald = try fit.intervals(level: report.level)
    for (j, β) in fit.coefficients.enumerated() where !β.isNaN {
      let se = fit.standardErrors[j]
      answer.coefficients[j].estimate = β
      answer.coefficients[j].standardError = se
      answer.coefficients[j].statistic = β / se
      answer.coefficients[j].pValue = 2 * NormalDistribution.standard.upperTail((β / se).magnitude)
      (answer.coefficients[j].low, answer.coefficients[j].high) = (wald[j].low, wald[j].high)
    }
    guard report.interval != .wald else { return }
    let intervals = try fit.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: try fit.profileTests(of: inputs.data))
  }

  /// Whether maximum likelihood would have failed, and where; none when that cannot be told.
  private func separation(columns: Int) -> Separation {
    let finite = [Separation.Direction](repeating: .finite, count: columns)
    do { return try inputs.likelihoodModel.fit(inputs.data).separation } catch {
      return error.separation ?? Separation(status: .none, directions: finite, evidence: .notApplicable)
    }
  }
}
