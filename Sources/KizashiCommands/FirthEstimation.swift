import Glibc
import LinearAlgebra
import Modeling
import Probability
import Regression
import StructuredText

/// A logistic regression with Jeffreys' penalty, with or without a correction of its mean probability.
struct FirthEstimation {
  let inputs: FitInputs
  let report: FitReportOptions

  /// Fits, and puts the answer together.
  ///
  /// - Throws: `RegressionError`.
  func answer() throws(RegressionError) -> FitAnswer {
    let firth = try FirthModel(inputs.family).fit(inputs.data)
    var answer = FitAnswer(inputs: inputs, observations: firth.observations, separation: separation(columns: firth.coefficients.count))
    answer.level = report.level
    switch inputs.model.method {
    case .flic: try fill(&answer, FlicFit(firth, of: inputs.data))
    case .flac: try fill(&answer, FlacFit(firth, of: inputs.data))
    default: try fill(&answer, firth)
    }
    answer.warnAboutAliased(firth.aliased)
    try answer.describeCollinearity(firth.covariance, aliased: firth.aliased, report)
    answer.notePrintedOnly(report)
    return answer
  }

  /// Whether maximum likelihood would have failed, and where; none when that cannot be told.
  private func separation(columns: Int) -> Separation {
    let finite = [Separation.Direction](repeating: .finite, count: columns)
    do { return try inputs.likelihoodModel.fit(inputs.data).separation } catch {
      return error.separation ?? Separation(status: .none, directions: finite, evidence: .notApplicable)
    }
  }

  private func measures(_ logLikelihood: Double, _ deviance: Double, of fit: FirthFit) -> FitAnswer.Measures {
    let rank = Double(fit.rank)
    return FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: logLikelihood, deviance: deviance, aic: 2 * rank - 2 * logLikelihood,
      bic: log(Double(fit.observations)) * rank - 2 * logLikelihood, iterations: fit.iterations)
  }
}

extension FirthEstimation {
  private func fill(_ answer: inout FitAnswer, _ fit: FirthFit) throws(RegressionError) {
    answer.measures = measures(fit.logLikelihood, fit.deviance, of: fit)
    answer.measures.penalizedLogLikelihood = fit.penalizedLogLikelihood
    answer.fillWald(fit.coefficients, fit.standardErrors, try fit.intervals(level: report.level))
    if report.covariance { answer.additions["covariance"] = fit.covariance.json }
    guard report.interval != .wald else { return }
    let intervals = try fit.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: try fit.profileTests(of: inputs.data))
  }

  /// The intercept does not maximise the penalised likelihood, so it has no profile: its numbers are Wald's.
  private func fill(_ answer: inout FitAnswer, _ fit: FlicFit) throws(RegressionError) {
    answer.measures = measures(fit.logLikelihood, fit.deviance, of: fit.firth)
    answer.measures.penalizedLogLikelihood = fit.penalizedLogLikelihood
    answer.fillWald(fit.coefficients, fit.standardErrors, try fit.intervals(level: report.level))
    guard report.interval != .wald else { return }
    let intervals = try fit.firth.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: [nil] + (try fit.firth.profileTests(of: inputs.data)).dropFirst())
    answer.warnings.append(
      CommandWarning(
        code: "wald_intercept", items: answer.terms([0]),
        english: "the intercept of flic has no profile likelihood: its statistic (z), limits and p-value are Wald's, the others are χ².",
        japanese: "flic の切片にはプロファイル尤度がないため、統計量（z）、信頼限界、p 値は Wald によります。ほかは χ² です。"))
  }

  private func fill(_ answer: inout FitAnswer, _ fit: FlacFit) throws(RegressionError) {
    let rank = Double(fit.rank)
    answer.measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, deviance: fit.deviance,
      aic: 2 * rank - 2 * fit.logLikelihood, bic: log(Double(fit.observations)) * rank - 2 * fit.logLikelihood,
      iterations: fit.iterations)
    answer.fillWald(fit.coefficients, fit.standardErrors, try fit.intervals(level: report.level))
    if report.covariance { answer.additions["covariance"] = fit.covariance.json }
    guard report.interval != .wald else { return }
    let intervals = try fit.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: try fit.profileTests(of: inputs.data))
  }
}
