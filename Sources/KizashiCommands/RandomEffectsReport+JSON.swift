import LinearAlgebra
import Modeling
import Multilevel
import Regression
import StructuredText

extension RandomEffectsReport {
  /// The fields of the answer about random effects.
  var json: JSONObject {
    var object: JSONObject = ["random_effects": .array(effects.map(json)), "groups": .object(groupCounts)]
    var byFactor: JSONObject = [:]
    for (factor, groups) in frame.factors.enumerated() {
      let terms = terms(of: factor)
      byFactor[groups.name] = .array(groups.levels.enumerated().map { json(level: $1, $0, terms) })
    }
    object["group_effects"] = .object(byFactor)
    if let residual = limits?.residual { object["residual_standard_deviation_limits"] = json(residual) }
    return object
  }

  private var groupCounts: JSONObject {
    var counts: JSONObject = [:]
    for factor in frame.factors { counts[factor.name] = .integer(factor.levels.count) }
    return counts
  }

  private func json(_ limit: Interval) -> JSONValue { ["low": JSONValue(limit.low), "high": JSONValue(limit.high)] }

  private func json(_ effect: Effect) -> JSONValue {
    let variance = variance(effect)
    var object: JSONObject = [
      "group": .string(effect.group), "term": .string(effect.name), "variance": JSONValue(variance),
      "standard_deviation": JSONValue(variance.squareRoot()), "correlations": .array(correlations(effect).map { JSONValue($0) })
    ]
    if let limits {
      object["standard_deviation_limits"] = json(limits.standardDeviations[effect.term][effect.place])
      let first = effect.place * (effect.place - 1) / 2
      object["correlation_limits"] = .array(limits.correlations[effect.term][first..<first + effect.place].map(json))
    }
    return .object(object)
  }

  /// The effects of one group, over all terms of its factor.
  private func json(level name: String, _ level: Int, _ terms: [Int]) -> JSONValue {
    let effects = terms.flatMap { term in
      frame.terms[term].design.names.enumerated().map { place, name -> JSONValue in
        let (mode, error) = (groupEffects[term].modes[level, place], groupEffects[term].conditionalErrors[level, place])
        return [
          "term": .string(name), "estimate": JSONValue(mode), "standard_error": JSONValue(error),
          "low": JSONValue(mode - quantile * error), "high": JSONValue(mode + quantile * error)
        ]
      }
    }
    return ["level": .string(name), "effects": .array(effects)]
  }
}
