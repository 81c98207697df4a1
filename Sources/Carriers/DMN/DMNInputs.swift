import Scoring

/// The inputs, and the decisions that read them.
struct DMNInputs {
  /// What is said of a value that can be used.
  static let known = "known"

  let rule: SQLRule

  /// The school year of scoring.
  let year = DMNReference(id: "year", name: "判定する年度", type: "number", isInput: true)

  /// The input data of a value.
  func data(_ number: Int) -> DMNReference {
    DMNReference(id: "input\(number)", name: name("入力", number), type: "Any", isInput: true)
  }

  /// The decision that says whether a value is known.
  func reading(_ number: Int) -> DMNReference {
    DMNReference(id: "reading\(number)", name: name("読み取り", number), type: "string", isInput: false)
  }

  /// The decisions: a reading of each input, and the refusal of each that can be refused.
  var decisions: [DMNDecision] { rule.inputs.indices.map { decision($0 + 1) } + rule.inputs.indices.compactMap { refusal($0 + 1) } }

  /// The refusals in the order of the inputs.
  var refusals: [DMNReference] { rule.inputs.indices.compactMap { refusal($0 + 1)?.reference } }

  /// Names hold the label, and the number where two inputs share it.
  private func name(_ word: String, _ number: Int) -> String {
    let labels = rule.inputs.map { FEELText.name($0.label.ja) }
    let label = labels[number - 1]
    return labels.filter { $0 == label }.count > 1 ? "\(word)_\(label)_\(number)" : "\(word)_\(label)"
  }

  private func decision(_ number: Int) -> DMNDecision {
    let input = rule.inputs[number - 1]
    let table = DMNTable(columns: [data(number)], rows: input.values!.isNumber ? numberRows(input) : textRows(input))
    return DMNDecision(
      id: "reading\(number)", name: reading(number).name, type: "string",
      description: "\(input.label.ja)が使えるか（\(Self.known)），欠測ならその理由，拒否ならその状態",
      needs: [data(number)], logic: .table(table))
  }

  private func row(_ test: String, _ answer: String, _ comment: String = "") -> DMNTable.Row {
    DMNTable.Row(tests: [test], answer: FEELText.literal(answer), comment: comment)
  }

  private func missingRows(_ input: RuleInput) -> [DMNTable.Row] {
    let missing = input.missing!
    return [row("null", missing.empty, "空欄")] + missing.codes.map { row(FEELText.literal($0.code), $0.reason) }
  }

  private func numberRows(_ input: RuleInput) -> [DMNTable.Row] {
    let values = input.values!
    let range = values.range!
    let scale = values.effectiveScale
    let (low, high) = (rule.scaled(range.low, input), rule.scaled(range.high, input))
    let codes = rule.missingNumbers(of: input).map { row(DecimalText.text($0.number, scale: scale), rule.reasons[$0.state - 1]) }
    let outside = range.outside.reason ?? ScoreStatus.refusedRange(input: input.id).code
    return missingRows(input) + codes + [
      row(FEELText.range(low, high, scale: scale), Self.known, "\(range.low)～\(range.high)\(input.unit ?? "")"),
      row(FEELText.atMost(low - 1, scale: scale), outside, "範囲より小さい"), row(FEELText.atLeast(high + 1, scale: scale), outside, "範囲より大きい"),
      row("-", ScoreStatus.refusedNotANumber(input: input.id).code, "数でない")
    ]
  }

  private func textRows(_ input: RuleInput) -> [DMNTable.Row] {
    let unseen = input.values!.unseen?.reason ?? ScoreStatus.refusedUnseen(input: input.id).code
    return (input.values!.accepted ?? []).map { row(FEELText.literal($0), Self.known) } + missingRows(input) + [row("-", unseen, "未知の語")]
  }

  private func refusal(_ number: Int) -> DMNDecision? {
    let statuses = rule.refusals(of: rule.inputs[number - 1]).map { FEELText.literal($0.status.code) }
    guard !statuses.isEmpty else { return nil }
    let rows = statuses.map { DMNTable.Row(tests: [$0], answer: $0) } + [DMNTable.Row(tests: ["-"], answer: "null")]
    return DMNDecision(
      id: "refusal\(number)", name: name("拒否", number), type: "string", description: "\(rule.inputs[number - 1].label.ja)のために採点しないときの状態",
      needs: [reading(number)], logic: .table(DMNTable(columns: [reading(number)], rows: rows)))
  }
}
