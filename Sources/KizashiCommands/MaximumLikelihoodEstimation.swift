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
    answer.measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, deviance: fit.deviance, nullDeviance: fit.nullDeviance,
      aic: fit.aic, bic: fit.bic, iterations: fit.iterations)
    let covariance = try covariance(of: fit)
    try fillWald(&answer, fit, covariance)
    if report.interval == .profile { try fillProfile(&answer, fit) }
    answer.warnAboutAliased(fit.aliased)
    try describeCollinearity(&answer, fit)
    try addTables(&answer, fit, covariance)
    return answer
  }

  /// From the information, or the sandwich that was asked for.
  private func covariance(of fit: GeneralizedLinearFit) throws(RegressionError) -> Matrix {
    let correction = inputs.model.robust.flatMap(RobustCorrection.init(rawValue:))
    if let clusters = inputs.clusters { return try fit.clusteredCovariance(clusters: clusters, correction ?? .hc1, of: inputs.data) }
    if let correction { return try fit.robustCovariance(correction, of: inputs.data) }
    return fit.covariance
  }

  private func fillWald(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit, _ covariance: Matrix) throws(RegressionError) {
    let z = NormalDistribution.standard.upperQuantile((1 - report.level) / 2)
    for (j, β) in fit.coefficients.enumerated() where !β.isNaN {
      let se = covariance[j, j].squareRoot()
      answer.coefficients[j].estimate = β
      answer.coefficients[j].standardError = se
      answer.coefficients[j].statistic = β / se
      answer.coefficients[j].pValue = 2 * NormalDistribution.standard.upperTail((β / se).magnitude)
      answer.coefficients[j].low = β - z * se
      answer.coefficients[j].high = β + z * se
    }
  }

  private func fillProfile(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit) throws(RegressionError) {
    let intervals = try fit.profileIntervals(of: inputs.data, level: report.level)
    answer.fill(intervals: intervals, tests: try fit.profileTests(of: inputs.data))
  }

  /// The warning about near dependence, and the tables of it when asked for.
  private func describeCollinearity(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit) throws(RegressionError) {
    guard report.collinearity || fit.conditionIndexBound > Collinearity.warningIndex else { return }
    let design = inputs.frame.design
    let kept = design.names.indices.filter { !fit.aliased.contains($0) }
    let collinearity = try Collinearity(kept.count == design.columns ? design : design.keeping(columns: kept), threads: inputs.data.threads)
    answer.warnAboutCollinearity(collinearity.involvedColumns.map { kept[$0] })
    if report.collinearity { answer.additions["collinearity"] = try collinearity.json(inflation: inflation(fit)) }
  }

  private func inflation(_ fit: GeneralizedLinearFit) throws(RegressionError) -> [(term: String, VarianceInflation)] {
    let terms = inputs.frame.design.terms
    let factors = try VarianceInflation.of(fit.covariance, terms: terms.map { Array($0.columns) })
    return zip(terms, factors).map { ($0.name, $1) }
  }

  private func addTables(_ answer: inout FitAnswer, _ fit: GeneralizedLinearFit, _ covariance: Matrix) throws(RegressionError) {
    if report.tests == .drop { answer.additions["tests"] = try dropTests(fit) }
    if report.diagnostics { answer.additions["diagnostics"] = try fit.diagnostics(of: inputs.data).json(inputs.frame) }
    if report.covariance { answer.additions["covariance"] = covariance.json }
  }

  /// One likelihood-ratio test a term; without numbers for a term whose columns were all left out.
  private func dropTests(_ fit: GeneralizedLinearFit) throws(RegressionError) -> JSONValue {
    var tests: [JSONValue] = []
    for term in inputs.frame.design.terms {
      let isFitted = term.columns.contains { !fit.aliased.contains($0) }
      let test = isFitted ? try fit.likelihoodRatioTest(dropping: Array(term.columns), of: inputs.data) : nil
      tests.append([
        "item": .string(term.name), "degrees_of_freedom": .integer(test?.degreesOfFreedom ?? 0), "statistic": JSONValue(test?.statistic),
        "p_value": JSONValue(test?.pValue), "residual_degrees_of_freedom": nil
      ])
    }
    return .array(tests)
  }
}
