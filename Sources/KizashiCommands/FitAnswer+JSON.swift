import Modeling
import Regression
import StructuredText

extension FitAnswer {
  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue {
    var object: JSONObject = [
      "formula": .string(inputs.formula.text), "family": .string(inputs.model.family.rawValue), "link": .string(inputs.model.link.rawValue),
      "method": .string(method), "observations": .integer(observations),
      "dropped_missing": .integer(inputs.frame.droppedMissing), "degrees_of_freedom": JSONValue(measures.degreesOfFreedom),
      "log_likelihood": JSONValue(measures.logLikelihood), "penalized_log_likelihood": JSONValue(measures.penalizedLogLikelihood),
      "deviance": JSONValue(measures.deviance), "null_deviance": JSONValue(measures.nullDeviance), "aic": JSONValue(measures.aic),
      "bic": JSONValue(measures.bic), "residual_variance": JSONValue(measures.residualVariance),
      "r_squared": JSONValue(measures.rSquared), "adjusted_r_squared": JSONValue(measures.adjustedRSquared),
      "converged": .bool(refusal == nil), "iterations": JSONValue(measures.iterations)
    ]
    if case .event(let event, _) = inputs.coding { object["event"] = .string(event) }
    object["coefficients"] = .array(coefficients.map { inputs.hasRandomEffects ? $0.mixedJSON : $0.json })
    object["factors"] = factorsJSON
    object["random_effects"] = []
    object["group_effects"] = [:]
    object["separation"] = separationJSON
    for (name, value) in additions { object[name] = value }
    object["warnings"] = .array(warnings.map { $0.json(language) })
    return .object(object)
  }

  /// How the estimates were found.
  var method: String { methodName ?? inputs.model.method.rawValue }

  /// The categories and their levels, the reference first: what another system needs to know a level that the fit has not seen.
  private var factorsJSON: JSONValue {
    let factors = inputs.variables.compactMap { variable -> JSONValue? in
      guard let column = variable.category, let levels = variable.levels else { return nil }
      return ["name": .string(variable.name), "column": .string(column), "levels": JSONValue(levels)]
    }
    return .array(factors)
  }

  private var separationJSON: JSONValue {
    let items = separation.infiniteColumns.map { column -> JSONValue in
      ["term": .string(inputs.frame.design.names[column]), "direction": .string(separation.directions[column].rawValue)]
    }
    return ["status": .string(separation.status.rawValue), "items": .array(items)]
  }
}

extension FitAnswer.Coefficient {
  /// The coefficient as JSON.
  var json: JSONValue {
    [
      "term": .string(term), "estimate": JSONValue(estimate), "standard_error": JSONValue(standardError), "statistic": JSONValue(statistic),
      "p_value": JSONValue(pValue), "low": JSONValue(low), "high": JSONValue(high)
    ]
  }
}
