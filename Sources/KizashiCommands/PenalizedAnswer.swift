import Modeling
import Regression
import Reports
import StructuredText

/// What `fit` with a penalty answers.
struct PenalizedAnswer {
  let inputs: FitInputs
  let path: PenalizedPath
  let validation: CrossValidation?

  private var options: PenaltyOptions { inputs.model.penalty }
  private var names: [String] { inputs.frame.design.names }

  /// The point whose coefficients are those of the answer: the one-standard-error choice of cross-validation, or the only one.
  private var chosen: PenalizedPoint? {
    if let validation { return path.points[validation.oneStandardError] }
    return path.points.count == 1 ? path.points[0] : nil
  }

  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue { fitAnswer.json(language) }

  /// The answer for people: the coefficients that were chosen, and the path.
  func text(_ language: Language) -> String {
    let coefficients = chosen.map { point in
      var table = TextTable(header: language.text("項,推定値", "term,estimate").split(separator: ",").map(String.init))
      for (name, β) in zip(names, point.coefficients) where β != 0 { table.append([name, NumberText.significant(β)]) }
      return table.text
    }
    return head(language) + (coefficients ?? "") + pathTable(language).text
      + fitAnswer.warnings.map { $0.line(language) }.joined()
  }

  private func head(_ language: Language) -> String {
    let (rows, dropped) = (path.observations, inputs.frame.droppedMissing)
    return inputs.formula.text + "\n"
      + language.text("観測数 \(rows)（欠測により除外 \(dropped)）、", "\(rows) observations (\(dropped) left out, missing), ")
      + "\(options.penalty?.rawValue ?? "")\n"
  }

  private func pathTable(_ language: Language) -> TextTable {
    let header =
      language.text("λ,0でない係数,逸脱度の説明割合", "lambda,nonzero,deviance ratio")
      + (validation == nil ? "" : language.text(",平均逸脱度,標準誤差", ",cv deviance,se"))
    var table = TextTable(header: header.split(separator: ",").map(String.init))
    for (place, point) in path.points.enumerated() {
      var cells = [NumberText.significant(point.strength), String(point.nonzero), NumberText.significant(point.devianceRatio)]
      if let judged = validation?.points[place] {
        cells += [NumberText.significant(judged.mean), NumberText.significant(judged.standardError, digits: 3)]
      }
      table.append(cells)
    }
    return table
  }

  /// The object that all fits answer, without the numbers that a penalised fit does not have.
  private var fitAnswer: FitAnswer {
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
