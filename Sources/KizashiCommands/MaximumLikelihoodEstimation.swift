import LinearAlgebra
import Modeling
import Probability
import Regression
import StructuredText

/// A regression by maximum likelihood, with what the options ask for.
struct MaximumLikelihoodEstimation {
  let inputs: FitInputs
  let report: FitReportOptions

  /// Fits, and puts the answer together.
  ///
  /// - Throws: `RegressionError`; `.separated` when no estimates exist.
  func answer() throws(RegressionError) -> FitAnswer {
    let fit = try inputs.likelihoodModel.fit(inputs.data)
    var answer = FitAnswer(inputs: inputs, observations: fit.observations, separation: fit.separation)
    answer.level = report.level
    answer.measures = measures(of: fit)
    let covariance = try covariance(of: fit)
    fillWald(&answer, fit, covariance)
    if report.interval == .profile, !inputs.isLinear { try fillProfile(&answer, fit) }
    answer.warnAboutAliased(fit.aliased)
    if report.collinearity || fit.conditionIndexBound > Collinearity.warningIndex {
      try answer.describeCollinearity(fit.covariance, aliased: fit.aliased, report)
    }
    answer.warnings += try FitCautions(inputs: inputs, report: report, fit: fit).warnings()
    try addTables(&answer, fit, covariance)
    return answer
  }

  /// What the fit as a whole has come to; shares of the variance explained only where it is that of a straight mean.
  private func measures(of fit: GeneralizedLinearFit) -> FitAnswer.Measures {
    var measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, deviance: fit.deviance, nullDeviance: fit.nullDeviance,
      aic: fit.aic, bic: fit.bic, iterations: fit.iterations)
    guard fit.family.estimatesDispersion else { return measures }
    measures.residualVariance = fit.dispersion
    if fit.dispersion.isNaN { (measures.logLikelihood, measures.aic, measures.bic) = (nil, nil, nil) }
    guard inputs.isLinear else { return measures }
    let constants = inputs.frame.design.hasIntercept ? 1 : 0
    let unexplained = fit.deviance / totalSquares(fit)
    measures.rSquared = 1 - unexplained
    measures.adjustedRSquared = 1 - unexplained * Double(fit.observations - constants) / Double(fit.degreesOfFreedom)
    return measures
  }

  /// The weighted squares of the outcome less the offset, around their mean, or around 0 without a constant in the formula.
  ///
  /// R's `summary.lm` does the same without an offset; with one, R 4.2 counts the offset among what is explained.
  private func totalSquares(_ fit: GeneralizedLinearFit) -> Double {
    guard !inputs.frame.design.hasIntercept else { return fit.nullDeviance }
    let (data, y) = (inputs.data, inputs.data.outcome)
    return y.indices.reduce(0) { sum, i in
      let z = y[i] - (data.offset?[i] ?? 0)
      return sum + (data.weights?[i] ?? 1) * z * z
    }
  }

  /// From the information, or the sandwich that was asked for.
  private func covariance(of fit: GeneralizedLinearFit) throws(RegressionError) -> Matrix {
    let correction = inputs.model.robust.flatMap(RobustCorrection.init(rawValue:))
    if let clusters = inputs.clusters { return try fit.clusteredCovariance(clusters: clusters, correction ?? .hc1, of: inputs.data) }
    if let correction { return try fit.robustCovariance(correction, of: inputs.data) }
    return fit.covariance
  }

  /// Estimates, and what follows from their standard errors where these exist.
  private func fillWald(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit, _ covariance: Matrix) {
    for (j, β) in fit.coefficients.enumerated() where !β.isNaN {
      answer.coefficients[j].estimate = β
      let se = covariance[j, j].squareRoot()
      guard se.isFinite, !fit.dispersion.isNaN else { continue }
      let reference = fit.reference
      let quantile = reference.upperQuantile((1 - report.level) / 2)
      answer.coefficients[j].standardError = se
      (answer.coefficients[j].low, answer.coefficients[j].high) = (β - quantile * se, β + quantile * se)
      guard se > 0 else { continue }
      answer.coefficients[j].statistic = β / se
      answer.coefficients[j].pValue = (2 * reference.upperTail((β / se).magnitude)).magnitude
    }
  }

  private func fillProfile(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit) throws(RegressionError) {
    guard !fit.dispersion.isNaN else { return }
    let intervals = try fit.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: try fit.profileTests(of: inputs.data))
  }

  private func addTables(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit, _ covariance: Matrix) throws(RegressionError) {
    if let kind = report.tests { try addTests(&answer, TermTests(inputs: inputs, fit: fit, kind: kind)) }
    if report.diagnostics { answer.additions["diagnostics"] = try fit.diagnostics(of: inputs.data).json(inputs.frame) }
    if report.influence { answer.additions["influence"] = try fit.influence(of: inputs.data).json(inputs.frame) }
    if report.covariance { answer.additions["covariance"] = covariance.json }
    answer.notePrintedOnly(report)
  }

  private func addTests(_ answer: inout FitAnswer, _ tests: TermTests) throws(RegressionError) {
    let rows = try tests.rows()
    answer.additions["tests"] = .array(rows.map(\.json))
    answer.sections.append { tests.text(rows, $0) }
  }
}
