import Modeling
import Regression
import StructuredText

/// What `fit` with a penalty answers.
struct PenalizedAnswer {
  let inputs: FitInputs
  let path: PenalizedPath
  let validation: CrossValidation?

  var options: PenaltyOptions { inputs.model.penalty }
  var names: [String] { inputs.frame.design.names }

  /// The point whose coefficients are those of the answer: the one-standard-error choice of cross-validation, or the only one.
  var chosen: PenalizedPoint? {
    if let validation { return path.points[validation.oneStandardError] }
    return path.points.count == 1 ? path.points[0] : nil
  }

  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue { fitAnswer.json(language) }

  /// The object that all fits answer, without the numbers that a penalised fit does not have.
  var fitAnswer: FitAnswer {
    let finite = [Separation.Direction](repeating: .finite, count: names.count)
    var answer = FitAnswer(
      inputs: inputs, observations: path.observations, separation: Separation(status: .none, directions: finite, evidence: .notApplicable))
    answer.measures = FitAnswer.Measures(deviance: chosen?.deviance, nullDeviance: path.nullDeviance)
    if let chosen { for (j, β) in chosen.coefficients.enumerated() { answer.coefficients[j].estimate = β } }
    answer.additions["method"] = "penalized"
    // Separation is no obstacle to a penalised fit and is not looked for.
    answer.additions["separation"] = .null
    answer.additions["penalty"] = penaltyJSON
    if let validation { answer.additions["cross_validation"] = validation.json }
    answer.warnings = warnings
    return answer
  }

  private var penaltyJSON: JSONValue {
    let points = path.points.map { point -> JSONValue in
      let coefficients = zip(names, point.coefficients).map { ["term": .string($0), "estimate": .number($1)] as JSONValue }
      return [
        "lambda": .number(point.strength), "coefficients": .array(coefficients), "nonzero": .integer(point.nonzero),
        "deviance_ratio": JSONValue(point.devianceRatio), "kkt_violation": JSONValue(point.violation)
      ]
    }
    return [
      "name": .string(options.penalty?.rawValue ?? ""), "alpha": .number(options.mixing), "lambda_max": .number(path.largestStrength),
      "lambda": JSONValue(chosen?.strength), "choice": validation == nil ? .null : "lambda_1se", "path": .array(points)
    ]
  }

  private var warnings: [CommandWarning] {
    var warnings: [CommandWarning] = []
    if !path.constantColumns.isEmpty {
      let items = path.constantColumns.map { names[$0] }
      warnings.append(
        CommandWarning(
          code: "rank_deficient", items: items, english: "\(items.joined(separator: ", ")) have one value only; their coefficients are 0.",
          japanese: "\(items.joined(separator: "、")) は値が一つしかないため、係数は 0 です。"))
    }
    warnings.append(
      CommandWarning(
        code: "no_standard_errors", items: [],
        english: "Penalised estimates are biased towards 0 and have no standard errors. " + choice.english,
        japanese: "罰則付き推定値は 0 に偏っており、標準誤差はありません。" + choice.japanese))
    return warnings
  }

  private var choice: (english: String, japanese: String) {
    guard validation != nil else {
      return chosen == nil ? ("No lambda is chosen: see the path.", "λ は選ばれていません。経路を参照してください。") : ("", "")
    }
    return (
      "Coefficients are those at lambda_1se, the largest lambda within one standard error of the smallest cross-validated deviance.",
      "係数は lambda_1se（交差検証の逸脱度が最小値から標準誤差1つ以内にある最大の λ）でのものです。"
    )
  }
}

extension CrossValidation {
  /// The measure at each penalty, and the two usual choices.
  fileprivate var json: JSONValue {
    let points = points.map { point -> JSONValue in
      [
        "lambda": .number(point.strength), "mean": JSONValue(point.mean), "standard_error": JSONValue(point.standardError),
        "nonzero": .integer(point.nonzero)
      ]
    }
    return [
      "folds": .integer(folds), "measure": "deviance", "path": .array(points), "lambda_min": .number(self.points[minimum].strength),
      "lambda_1se": .number(self.points[oneStandardError].strength)
    ]
  }
}
