import Scoring

/// The slot of an item as an expression over states and values: the missing reason first, then the bins from below.
struct SlotExpression {
  let rule: SQLRule

  func text(_ item: RuleItem) -> String {
    let numbers = item.feature.inputs.map(rule.number)
    let missing = numbers.map { "\n      WHEN s\($0) > 0 THEN -s\($0)" }.joined()
    return "\(SQLText.comment("\(item.label.ja) (\(item.id))"))\n    CASE\(missing)\(bins(of: item, numbers)) END"
  }

  private func bins(of item: RuleItem, _ numbers: [Int]) -> String {
    let value = value(of: item.feature, numbers)
    let tests = item.bins.dropLast().enumerated().map { i, bin in
      "\n      WHEN \(value) \(test(bin, item, numbers)) THEN \(i + 1) \(SQLText.comment(CardExpression.bin(bin)))"
    }
    return tests.joined() + "\n      ELSE \(item.bins.count)"
  }

  private func value(of feature: ItemFeature, _ numbers: [Int]) -> String {
    switch feature.kind {
    case .level: "v\(numbers[0])"
    case .change: "v\(numbers[0]) - v\(numbers[1])"
    case .years: numbers.map { "CASE WHEN v\($0) \(counted(feature, rule.inputs[$0 - 1])) THEN 1 ELSE 0 END" }.joined(separator: " + ")
    }
  }

  /// A cut lies between recordable values: below it is at most the value under it.
  private func test(_ bin: RuleBin, _ item: RuleItem, _ numbers: [Int]) -> String {
    if let values = bin.values { return list(rule.positions(of: values, rule.inputs[numbers[0] - 1])) }
    let cut = DecimalText.exact(bin.below!, scale: rule.rule.scale(of: item) + 1)!
    return "<= \((cut - (cut % 10 + 10) % 10) / 10)"
  }

  private func counted(_ feature: ItemFeature, _ input: RuleInput) -> String {
    feature.atLeast.map { ">= \(rule.scaled($0, input))" } ?? list(rule.positions(of: feature.values ?? [], input))
  }

  private func list(_ numbers: [Int]) -> String { "IN (" + numbers.map(String.init).joined(separator: ", ") + ")" }
}
