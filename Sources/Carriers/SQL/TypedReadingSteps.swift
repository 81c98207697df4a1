import Scoring

/// From typed columns to states and values, one row a record.
struct TypedReadingSteps {
  let rule: SQLRule
  let dialect: SQLDialect

  /// The steps before `given`, and `given`.
  var steps: [SQLStep] { [record, floored, rounded, given] }

  private static let carried = ["record_key"]

  /// The inputs with their numbers.
  private var numbered: [(number: Int, input: RuleInput)] { rule.inputs.enumerated().map { ($0.offset + 1, $0.element) } }
  private func isNumber(_ input: RuleInput) -> Bool { input.values?.isNumber == true }

  private func step(_ name: String, purpose: String, _ columns: [(name: String, expression: String)], from table: String) -> SQLStep {
    let expressions = columns.map(\.expression).joined(separator: ",\n    ")
    return SQLStep(
      name, Self.carried + columns.map(\.name), purpose: purpose, selecting: "  SELECT record_key,\n    \(expressions)\n  FROM \(table)")
  }

  /// `x` is the number in units of its last decimal, `t` the text.
  private var record: SQLStep {
    let columns = numbered.flatMap { number, input -> [(name: String, expression: String)] in
      let column = SQLText.identifier(input.column)
      guard isNumber(input) else { return [("t\(number)", column)] }
      let unit = (0..<(input.values?.effectiveScale ?? 0)).reduce(1) { unit, _ in unit * 10 }
      return [("x\(number)", unit == 1 ? column : "\(column) * \(unit)"), ("t\(number)", StandardTables(rule: rule).textColumn(of: input))]
    }
    return SQLStep(
      "record", Self.carried + columns.map(\.name), purpose: "一件の値：xは数（最後の桁を単位とする），tは文字",
      selecting: """
          SELECT \(rule.keyColumn),
            \(columns.map(\.expression).joined(separator: ",\n    "))
          FROM kizashi_children
        """)
  }

  private var floored: SQLStep {
    step(
      "floored", purpose: "fは切り捨てた数",
      numbered.flatMap { number, input in
        isNumber(input)
          ? [("x\(number)", "x\(number)"), ("f\(number)", "FLOOR(x\(number))"), ("t\(number)", "t\(number)")]
          : [("t\(number)", "t\(number)")]
      }, from: "record")
  }

  /// Half to even, without a remainder: a whole number is even when half of it is whole.
  private var rounded: SQLStep {
    step(
      "rounded", purpose: "vは丸めた数（ちょうど半分は偶数へ），語では受け入れる語の番号",
      numbered.flatMap { number, input -> [(name: String, expression: String)] in
        guard isNumber(input) else { return [("t\(number)", "t\(number)"), ("v\(number)", place(of: input, number))] }
        let (x, f) = ("x\(number)", "f\(number)")
        let up = "CASE WHEN \(x) - \(f) > 0.5 OR (\(x) - \(f) = 0.5 AND FLOOR(\(f) * 0.5) * 2 <> \(f)) THEN 1 ELSE 0 END"
        return [(x, x), ("t\(number)", "t\(number)"), ("v\(number)", "\(f) + \(up)")]
      }, from: "floored")
  }

  private func place(of input: RuleInput, _ number: Int) -> String {
    let accepted = (input.values?.accepted ?? []).enumerated().map { " WHEN \(dialect.literal($0.element)) THEN \($0.offset + 1)" }
    return "CASE t\(number)\(accepted.joined()) END"
  }

  private var given: SQLStep {
    step(
      "given", purpose: "sは状態：0 値あり，正 欠測の理由，-1 範囲外，-2 未知の語，-3 数でない。理由：" + reasonNames,
      numbered.flatMap { number, input in
        [("s\(number)", "CASE\(isNumber(input) ? numberTests(input, number) : textTests(input, number)) END"), ("v\(number)", "v\(number)")]
      }, from: "rounded")
  }

  private var reasonNames: String { rule.reasons.enumerated().map { "\($0.offset + 1) \($0.element)" }.joined(separator: "，") }

  private func numberTests(_ input: RuleInput, _ number: Int) -> String {
    let range = input.values!.range!
    let codes = rule.missingNumbers(of: input).map { " WHEN x\(number) = \($0.number) THEN \($0.state)" }
    let inside = " WHEN v\(number) BETWEEN \(rule.scaled(range.low, input)) AND \(rule.scaled(range.high, input)) THEN \(SQLRule.known)"
    let outside = " WHEN x\(number) IS NOT NULL THEN \(rule.state(of: range.outside, refused: SQLRule.outside))"
    return codes.joined() + inside + outside + missing(input, number) + " ELSE \(SQLRule.notANumber)"
  }

  private func textTests(_ input: RuleInput, _ number: Int) -> String {
    " WHEN v\(number) IS NOT NULL THEN \(SQLRule.known)" + missing(input, number)
      + " ELSE \(rule.state(of: input.values?.unseen, refused: SQLRule.unseen))"
  }

  private func missing(_ input: RuleInput, _ number: Int) -> String {
    let empty = " WHEN t\(number) IS NULL OR t\(number) = '' THEN \(rule.state(of: input.missing!.empty))"
    return empty
      + (input.missing?.codes ?? []).map { " WHEN t\(number) = \(dialect.literal($0.code)) THEN \(rule.state(of: $0.reason))" }.joined()
  }
}
