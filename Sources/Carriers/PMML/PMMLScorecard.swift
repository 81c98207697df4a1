import Scoring

/// Writes a rule as a Scorecard of PMML 4.4 (Data Mining Group, dmg.org/pmml/v4-4).
struct PMMLScorecard: CarrierWriter {
  let source: CarrierSource

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule {
    try PMMLLimits(rule: source.rule).check()
    let text = document().document()
    guard XMLText.isRepresentable(text) else { throw .notExpressible(carrier: .pmml, field: "control characters") }
    return CarriedRule(files: [.init(name: "rule.pmml", text: text)], notes: Self.notes)
  }

  /// The derived fields of a rule, each after those that it uses.
  static func derivedFields(_ rule: ScoringRule, _ items: [PMMLItem]) -> [PMMLElement] {
    let inputs = rule.valueInputs.map(PMMLInput.init)
    return inputs.flatMap { $0.fields() } + items.flatMap { $0.fields() } + PMMLStatus(rule: rule, inputs: inputs, items: items).fields()
      + PMMLReasons(items: items, rule: rule.interpretation.reasons).fields()
  }

  private func document() -> PMMLElement {
    let rule = source.rule
    let dictionary = PMMLDictionary(source: source)
    let items = rule.items.map { PMMLItem($0, rule: rule) }
    let functions = [PMMLFunctions.trim(), PMMLFunctions.snap(), PMMLReasons(items: items, rule: rule.interpretation.reasons).function()]
    return PMMLElement(
      "PMML", ["xmlns": "http://www.dmg.org/PMML-4_4", "version": "4.4"],
      [
        dictionary.header(), dictionary.dataDictionary(), PMMLElement("TransformationDictionary", [:], functions),
        scorecard(items, dictionary)
      ])
  }

  private func scorecard(_ items: [PMMLItem], _ dictionary: PMMLDictionary) -> PMMLElement {
    let rule = source.rule
    let status = PMMLStatus(rule: rule, inputs: rule.valueInputs.map(PMMLInput.init), items: items)
    let baseline = rule.interpretation.reasons.baseline == .lowestBin ? "min" : "other"
    return PMMLElement(
      "Scorecard",
      [
        "functionName": "regression", "modelName": rule.description.id, "initialScore": String(rule.scale.basePoints),
        "useReasonCodes": "true", "reasonCodeAlgorithm": "pointsAbove", "baselineMethod": baseline
      ],
      [
        dictionary.miningSchema(), PMMLOutput(interpretation: rule.interpretation).element(),
        PMMLElement("LocalTransformations", [:], Self.derivedFields(rule, items)),
        PMMLElement("Characteristics", [:], [status.characteristic()] + items.map { $0.characteristic() }),
        PMMLVerification(rule).element()
      ])
  }

  private static let notes = [
    LocalizedText(
      ja: "各列のセルを文字列のまま渡し、採点する年度（4月から翌3月）を数値 school_year で渡してください。年度がなければ REFUSED_EXPIRED です。",
      en:
        "Hand over the cells of each column as texts, and the school year of scoring (April to March) as the number school_year; without it the status is REFUSED_EXPIRED."
    ),
    LocalizedText(
      ja: "点数は出力 points を使ってください。採点しない児童では空で、素の合計（score）は無限大です。",
      en: "Use the output points: it is absent for children who are not scored, whose raw sum (score) is infinite."),
    LocalizedText(
      ja: "理由は出力 reasons と reason_1 以降を使ってください。reason_code_1 以降は処理系が独自に順位を付け、同点の順が異なることがあります。",
      en: "Use the outputs reasons and reason_1 …; reason_code_1 … are ranked by the engine, which may order ties in another way."),
    LocalizedText(
      ja: "14桁以上の数が丸めの境目または欠測の符号に当たるように見えるとき、指数が3桁以上のとき、整数部が200桁・小数部が300桁を超えるときは REFUSED_NOT_A_NUMBER です。",
      en:
        "A number of 14 digits or more that seems to lie midway between two values or on a missing code, one with an exponent of three digits or more, and one with more than 200 digits before or 300 after the point are REFUSED_NOT_A_NUMBER."
    )
  ]
}
