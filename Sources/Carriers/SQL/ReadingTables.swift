import Scoring

/// How the cells of each input are read, as tables.
struct ReadingTables {
  let rule: SQLRule
  let dialect: SQLDialect

  /// `input`: whether a cell holds a number, its decimals and range, and the states of what cannot be used.
  var inputs: SQLStep {
    let columns = ["input", "numeric_cell", "decimals", "lowest", "highest", "outside_state", "empty_state", "other_state"]
    return SQLStep(
      "input", columns.map { ($0, "1") },
      purpose: "入力：数か，小数の桁数，範囲，状態（範囲外・空欄・その他）．欠測の理由：" + reasonNames,
      lines: rule.inputs.enumerated().map { i, input in
        SQLStep.Line(row: row(of: input, number: i + 1).map { "\($0)" }, comment: "\(input.label.ja) (\(input.id))")
      })
  }

  /// `known_text`: the texts with a meaning: accepted ones in their order, and codes of missing values.
  var texts: SQLStep {
    SQLStep(
      "known_text", [("input", "1"), ("cell", "''"), ("state", "1"), ("place", "1")], purpose: "意味の定まった語：受け入れる語（状態0と番号）と欠測の符号",
      lines: rule.inputs.enumerated().flatMap { i, input in
        (input.values?.accepted ?? []).enumerated().map {
          SQLStep.Line(row: ["\(i + 1)", dialect.literal($0.element), "0", "\($0.offset + 1)"])
        }
          + (input.missing?.codes ?? []).map { code in
            SQLStep.Line(row: ["\(i + 1)", dialect.literal(code.code), "\(rule.state(of: code.reason))", "0"], comment: code.reason)
          }
      })
  }

  /// `missing_number`: the codes of missing values that are numbers; of equal ones the first.
  var codes: SQLStep {
    SQLStep(
      "missing_number", [("input", "1"), ("number", "1"), ("state", "1")], purpose: "数で書かれた欠測の符号",
      lines: rule.inputs.enumerated().flatMap { i, input in
        rule.missingNumbers(of: input).map { SQLStep.Line(row: ["\(i + 1)", "\($0.number)", "\($0.state)"], comment: input.label.ja) }
      })
  }

  private var reasonNames: String { rule.reasons.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "，") }

  private func row(of input: RuleInput, number: Int) -> [Int64] {
    let values = input.values!
    let empty = rule.state(of: input.missing!.empty)
    let form: [Int64]
    let states: [Int]
    if let range = values.range {
      form = [1, Int64(values.effectiveScale), rule.scaled(range.low, input), rule.scaled(range.high, input)]
      states = [rule.state(of: range.outside, refused: SQLRule.outside), empty, SQLRule.notANumber]
    } else {
      form = [0, 0, 0, 0]
      states = [0, empty, rule.state(of: values.unseen, refused: SQLRule.unseen)]
    }
    return [Int64(number)] + form + states.map(Int64.init)
  }
}

extension SQLRule {
  /// The codes of missing values that are numbers, scaled; of equal ones the first.
  func missingNumbers(of input: RuleInput) -> [(number: Int64, state: Int)] {
    guard input.values?.isNumber == true else { return [] }
    var found: [(number: Int64, state: Int)] = []
    for code in input.missing?.codes ?? [] {
      guard let number = DecimalText.exact(code.code, scale: input.values?.effectiveScale ?? 0) else { continue }
      if !found.contains(where: { $0.number == number }) { found.append((number, state(of: code.reason))) }
    }
    return found
  }
}
