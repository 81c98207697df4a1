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
    answer.measures = measures(of: fit)
    let covariance = try covariance(of: fit)
    fillWald(&answer, fit, covariance)
    if report.interval == .profile, !inputs.isLinear { try fillProfile(&answer, fit) }
    answer.warnAboutAliased(fit.aliased)
    try describeCollinearity(&answer, fit)
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
    let unexplained = fit.deviance / totalSquares
    measures.rSquared = 1 - unexplained
    measures.adjustedRSquared = 1 - unexplained * Double(fit.observations - constants) / Double(fit.degreesOfFreedom)
    return measures
  }

  /// The weighted squares of the outcome less the offset, around their mean, or around 0 without a constant in the formula: as R's `summary.lm`.
  private var totalSquares: Double {
    let (data, y) = (inputs.data, inputs.data.outcome)
    let hasConstant = inputs.frame.design.hasIntercept
    let start = hasConstant ? y[0] : 0
    let z = y.indices.map { y[$0] - start - (data.offset?[$0] ?? 0) }
    let w = data.weights ?? [Double](repeating: 1, count: z.count)
    let mean = hasConstant ? zip(w, z).reduce(0) { $0 + $1.0 * $1.1 } / w.reduce(0, +) : 0
    return zip(w, z).reduce(0) { $0 + $1.0 * ($1.1 - mean) * ($1.1 - mean) }
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
    if let kind = report.tests { answer.additions["tests"] = try TermTests(inputs: inputs, fit: fit, kind: kind).json() }
    if report.diagnostics { answer.additions["diagnostics"] = try fit.diagnostics(of: inputs.data).json(inputs.frame) }
    if report.influence { answer.additions["influence"] = try fit.influence(of: inputs.data).json(inputs.frame) }
    if report.covariance { answer.additions["covariance"] = covariance.json }
  }
}
