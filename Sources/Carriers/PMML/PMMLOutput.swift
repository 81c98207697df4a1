import Scoring

/// The answer of a document.
struct PMMLOutput {
  private typealias Name = PMMLNames.Output
  /// Parts per million have so many digits after the point.
  static let probabilityScale = 6

  let interpretation: RuleInterpretation

  /// Status, points, probability, band and reasons; the raw score and the engine's own reason codes besides.
  func element() -> PMMLElement {
    let answered = PMMLElement.equal(PMMLNames.answered, PMMLNames.yes)
    let ranks = 1...interpretation.reasons.maximum
    return PMMLElement(
      "Output", [:],
      [
        PMMLElement(
          "OutputField",
          ["name": Name.score.rawValue, "optype": "continuous", "dataType": "double", "feature": "predictedValue", "isFinalResult": "false"]
        ),
        text(Name.status.rawValue, "状態", .field(PMMLNames.status)),
        number(Name.points.rawValue, "点数", "integer", .apply("if", answered, .field(Name.score.rawValue))),
        number(Name.probability.rawValue, "確率", "double", probability()),
        text(Name.band.rawValue, "区分（記号）", bands(\.id)), text(Name.bandName.rawValue, "区分", bands(\.name.ja)),
        text(Name.action.rawValue, "対応", bands(\.action.ja)),
        text(Name.reasons.rawValue, "理由", .apply("if", answered, .field(PMMLNames.reasons(interpretation.reasons.maximum))))
      ] + ranks.map { text(Name.reason($0), "理由\($0)", .field(PMMLNames.reason($0))) } + ranks.map(reasonCode))
  }

  /// The names of every output.
  func names() -> [String] {
    let ranks = 1...interpretation.reasons.maximum
    return Name.allCases.map(\.rawValue) + ranks.map(Name.reason) + ranks.map(Name.reasonCode)
  }

  private func text(_ name: String, _ label: String, _ expression: PMMLElement) -> PMMLElement {
    PMMLElement(
      "OutputField",
      ["name": name, "displayName": label, "optype": "categorical", "dataType": "string", "feature": "transformedValue"], [expression])
  }

  private func number(_ name: String, _ label: String, _ type: String, _ expression: PMMLElement) -> PMMLElement {
    PMMLElement(
      "OutputField",
      ["name": name, "displayName": label, "optype": "continuous", "dataType": type, "feature": "transformedValue"], [expression])
  }

  private func reasonCode(_ rank: Int) -> PMMLElement {
    PMMLElement(
      "OutputField",
      [
        "name": Name.reasonCode(rank), "optype": "categorical", "dataType": "string", "feature": "reasonCode", "rank": String(rank)
      ])
  }

  /// The table from points to probabilities; PMML4S takes its texts for numbers only inside a sum.
  private func probability() -> PMMLElement {
    let steps = interpretation.calibration
    let values = steps.map { DecimalText.text(Int64($0.probabilityPPM), scale: Self.probabilityScale) }
    let limits = steps.dropFirst().map { String($0.minimumScore) }
    let table = PMMLField.discretize(Name.points.rawValue, limits: limits, values: values, dataType: "double")
    return .apply("if", .equal(PMMLNames.answered, PMMLNames.yes), .apply("+", table, .number("0")))
  }

  private func bands(_ text: (RuleBand) -> String) -> PMMLElement {
    let limits = interpretation.bands.dropFirst().map { String($0.minimumScore) }
    return PMMLField.discretize(Name.points.rawValue, limits: limits, values: interpretation.bands.map(text))
  }
}
