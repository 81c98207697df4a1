import LinearAlgebra
import Modeling
import Multilevel
import Probability
import Regression
import StructuredText

/// A mixed model, with what the options ask for.
struct MixedEstimation {
  let inputs: MixedInputs
  let report: FitReportOptions

  /// Fits, and puts the answer together; separated data make one too, which holds no estimates.
  ///
  /// - Throws: `MixedFailure`.
  func answer() throws(MixedFailure) -> FitAnswer {
    do throws(MultilevelError) {
      return try inputs.fixed.model.family == .gaussian ? linear() : logistic()
    } catch {
      if case .regression(let cause) = error, let separation = cause.separation {
        return FitAnswer(separated: separation, inputs: inputs.fixed)
      }
      throw MixedFailure(error: error, inputs: inputs.fixed, frame: inputs.frame)
    }
  }

  private func answer(observations: Int, columns: Int) -> FitAnswer {
    let none = Separation(status: .none, directions: .init(repeating: .finite, count: columns), evidence: .notApplicable)
    var answer = FitAnswer(inputs: inputs.fixed, observations: observations, separation: none)
    answer.level = report.level
    return answer
  }

  /// What both families answer after their estimates.
  private func complete(
    _ answer: inout FitAnswer, _ effects: RandomEffectsReport, covariance: Matrix, aliased: [Int]
  ) throws(MultilevelError) {
    answer.warnAboutAliased(aliased)
    do { try answer.describeCollinearity(covariance, aliased: aliased, report) } catch { throw .regression(error) }
    answer.warnings += effects.warnings
    for (name, value) in effects.json { answer.additions[name] = value }
    answer.sections.insert({ effects.text($0) }, at: 0)
    if report.covariance { answer.additions["covariance"] = covariance.json }
    answer.notePrintedOnly(report)
  }
}

extension MixedEstimation {
  /// A linear mixed model.
  private func linear() throws(MultilevelError) -> FitAnswer {
    let estimation: LinearMixedModel.Estimation = inputs.options.estimation == .ml ? .maximumLikelihood : .restricted
    let fit = try LinearMixedModel(estimation).fit(inputs.data)
    var answer = answer(observations: fit.observations, columns: fit.coefficients.count)
    answer.methodName = estimation == .restricted ? "reml" : "ml"
    answer.measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, deviance: fit.criterion, aic: fit.aic, bic: fit.bic,
      residualVariance: fit.residualVariance, iterations: fit.iterations)
    answer.fillWald(fit.coefficients, fit.standardErrors, try fit.intervals(level: report.level))
    try fillSmallSample(&answer, fit)
    var effects = RandomEffectsReport(
      frame: inputs.frame, components: fit.components, groupEffects: fit.groupEffects, level: report.level)
    if report.interval == .profile {
      let limits = try fit.profileLimits(level: report.level)
      answer.fill(limits: limits.coefficients)
      answer.limitKind = .profile
      effects.limits = limits
    }
    try complete(&answer, effects, covariance: fit.covariance, aliased: fit.aliased)
    return answer
  }

  /// Degrees of freedom and what follows from them.
  private func fillSmallSample(_ answer: inout FitAnswer, _ fit: LinearMixedFit) throws(MultilevelError) {
    let method = inputs.options.degreesOfFreedom ?? .satterthwaite
    var (errors, freedom) = (fit.standardErrors, [Double](repeating: .infinity, count: fit.coefficients.count))
    switch method {
    case .none: return
    case .satterthwaite:
      do { freedom = try fit.satterthwaiteDegreesOfFreedom() } catch { return answer.warnAboutDegreesOfFreedom() }
    case .kenwardRoger:
      let adjusted = try fit.kenwardRoger()
      (errors, freedom) = (adjusted.standardErrors, adjusted.degreesOfFreedom)
    }
    for (j, β) in fit.coefficients.enumerated() {
      answer.coefficients[j].smallSample = SmallSampleInference(
        method, estimate: β, standardError: errors[j], degreesOfFreedom: freedom[j], level: report.level)
    }
  }

  /// A logistic mixed model.
  private func logistic() throws(MultilevelError) -> FitAnswer {
    let points = inputs.options.quadrature ?? 1
    let model = LogisticMixedModel(points == 1 ? .laplace : .quadrature(points: points))
    let fit = try model.fit(inputs.data, family: inputs.fixed.family)
    var answer = answer(observations: fit.observations, columns: fit.coefficients.count)
    answer.methodName = points == 1 ? "laplace" : "quadrature"
    answer.measures = FitAnswer.Measures(
      degreesOfFreedom: fit.degreesOfFreedom, logLikelihood: fit.logLikelihood, deviance: fit.conditionalDeviance, aic: fit.aic,
      bic: fit.bic, iterations: fit.iterations)
    answer.fillWald(fit.coefficients, fit.standardErrors, try fit.intervals(level: report.level))
    answer.additions["quadrature"] = .integer(points)
    var effects = RandomEffectsReport(
      frame: inputs.frame, components: fit.components, groupEffects: fit.groupEffects, level: report.level)
    effects.trials = (inputs.fixed.family as? Binomial)?.trials
    try complete(&answer, effects, covariance: fit.covariance, aliased: fit.aliased)
    return answer
  }
}

extension FitAnswer {
  /// Replaces limits by those of the profile likelihood; the statistics stay Wald's.
  fileprivate mutating func fill(limits: [Interval]) {
    for (j, limit) in limits.enumerated() where !limit.low.isNaN || !limit.high.isNaN {
      (coefficients[j].low, coefficients[j].high) = (limit.low, limit.high)
    }
  }
}
