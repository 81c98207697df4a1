import Scoring

/// The decisions that give each item its points.
struct DMNItems {
  let rule: SQLRule
  let inputs: DMNInputs

  /// The decisions: of each item its points, and where it looks at several inputs, their reading and value.
  var decisions: [DMNDecision] { numbered.flatMap { [reading($0), value($0)].compactMap { $0 } + [points($0)] } }

  /// Of each item: whether it is known.
  var readings: [DMNReference] { numbered.map(readingReference) }
  /// Of each item: its points.
  var points: [DMNReference] { numbered.map { points($0).reference } }

  private typealias Numbered = (number: Int, item: RuleItem)

  private var numbered: [Numbered] { rule.rule.items.enumerated().map { ($0.offset + 1, $0.element) } }

  private func name(_ word: String, _ numbered: Numbered) -> String {
    "\(word)_\(FEELText.name(numbered.item.label.ja))_項目\(numbered.number)"
  }

  private func numbers(_ item: RuleItem) -> [Int] { item.feature.inputs.map(rule.number) }

  private func readingReference(_ numbered: Numbered) -> DMNReference {
    reading(numbered)?.reference ?? inputs.reading(numbers(numbered.item)[0])
  }

  /// Of several inputs the first that is not known.
  private func reading(_ numbered: Numbered) -> DMNDecision? {
    let columns = numbers(numbered.item).map(inputs.reading)
    guard columns.count > 1 else { return nil }
    let rows = columns.enumerated().map { i, column in
      DMNTable.Row(tests: DMNTable.only("not(\(FEELText.literal(DMNInputs.known)))", column: i, of: columns.count), answer: column.name)
    }
    let known = DMNTable.Row(tests: columns.map { _ in "-" }, answer: FEELText.literal(DMNInputs.known))
    return DMNDecision(
      id: "item\(numbered.number)_reading", name: name("読み取り", numbered), type: "string", description: "\(numbered.item.label.ja)が分かるか",
      needs: columns, logic: .table(DMNTable(columns: columns, rows: rows + [known])))
  }

  /// The difference, or the number of years; of a level the input itself.
  private func value(_ numbered: Numbered) -> DMNDecision? {
    let feature = numbered.item.feature
    let columns = numbers(numbered.item).map(inputs.data)
    let logic: DMNDecision.Logic
    switch feature.kind {
    case .level: return nil
    case .change:
      logic = .expression(columns.map { "decimal(\($0.name), \(rule.rule.scale(of: numbered.item)))" }.joined(separator: " - "))
    case .years:
      let rows = numbers(numbered.item).enumerated().map { i, number in
        DMNTable.Row(tests: DMNTable.only(counted(feature, rule.inputs[number - 1]), column: i, of: columns.count), answer: "1")
      }
      logic = .table(DMNTable(policy: .sum, columns: columns, rows: rows + [DMNTable.Row(tests: columns.map { _ in "-" }, answer: "0")]))
    }
    return DMNDecision(
      id: "item\(numbered.number)_value", name: name("値", numbered), type: "number", description: "\(numbered.item.label.ja)の値",
      needs: columns, logic: logic)
  }

  private func counted(_ feature: ItemFeature, _ input: RuleInput) -> String {
    if let threshold = feature.atLeast { return FEELText.atLeast(rule.scaled(threshold, input), scale: input.values?.effectiveScale ?? 0) }
    return (feature.values ?? []).map(FEELText.literal).joined(separator: ", ")
  }

  private func points(_ numbered: Numbered) -> DMNDecision {
    let item = numbered.item
    let columns = [readingReference(numbered), value(numbered)?.reference ?? inputs.data(numbers(item)[0])]
    let missing = item.missing.map {
      DMNTable.Row(tests: [FEELText.literal($0.reason), "-"], answer: "\($0.points)", comment: item.text(of: $0).ja)
    }
    let bins = item.bins.map {
      DMNTable.Row(tests: [FEELText.literal(DMNInputs.known), test($0, item)], answer: "\($0.points)", comment: item.text(of: $0).ja)
    }
    let refused = DMNTable.Row(tests: ["-", "-"], answer: "0", comment: "採点しない")
    return DMNDecision(
      id: "item\(numbered.number)", name: name("点数", numbered), type: "number", description: item.label.ja, needs: columns,
      logic: .table(DMNTable(columns: columns, rows: missing + bins + [refused])))
  }

  /// A level is tested as it was recorded, before rounding; a difference and a count are whole units.
  private func test(_ bin: RuleBin, _ item: RuleItem) -> String {
    if let values = bin.values { return values.map(FEELText.literal).joined(separator: ", ") }
    guard let below = bin.below else { return "-" }
    guard item.feature.kind == .level else { return "< \(below)" }
    let scale = rule.rule.scale(of: item)
    let cut = DecimalText.exact(below, scale: scale + 1)!
    return FEELText.atMost((cut - (cut % 10 + 10) % 10) / 10, scale: scale)
  }
}
