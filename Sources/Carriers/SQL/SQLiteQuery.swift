import Scoring

/// Writes SQLite: one query over a table of texts.
struct SQLiteQuery: CarrierWriter {
  /// Stands for a value of a number column that is not text: no number, and no code of any register.
  private static let notText = "\u{FFFD}"

  let rule: SQLRule
  private let dialect = SQLDialect.sqlite

  init(_ source: CarrierSource) { rule = SQLRule(source) }

  func carried() throws(CarrierError) -> CarriedRule {
    let scoring = ScoringSteps(rule: rule, dialect: dialect)
    let steps = [day, record] + TextReadingSteps(rule: rule, dialect: dialect).steps + scoring.steps
    let query = SQLText.query(steps, scoring.query(["answer.record_key AS \"key\""] + scoring.answerColumns), dialect)
    let header = SQLHeader(
      rule: rule,
      use: [
        "町の表は kizashi_children という名で見えるようにしておく。例: CREATE VIEW kizashi_children AS SELECT * FROM 児童;",
        "列は文字（TEXT）であること。:school_year は判定する年度（渡さなければ今日の年度）。SQLite 3.35以上。"
      ])
    return CarriedRule(files: [try SQLText.file("scores.sql", header.text + query + ";\n", carrier: .sqlite)], notes: SQLNotes.sqlite)
  }

  private var day: SQLStep {
    let now = ["Y", "m"].map { "CAST(strftime('%\($0)', 'now', 'localtime') AS INTEGER)" }
    return SQLStep(
      "scoring", ["school_year"], purpose: "判定する年度（4月1日から）",
      selecting: "  SELECT COALESCE(CAST(:school_year AS INTEGER), \(now[0]) - CASE WHEN \(now[1]) < 4 THEN 1 ELSE 0 END)")
  }

  private var record: SQLStep {
    SQLStep(
      "record", ["record_number", "record_key"] + rule.inputs.indices.map { "c\($0 + 1)" }, purpose: "一件の値",
      selecting:
        "  SELECT ROW_NUMBER() OVER (), \(rule.keyColumn),\n    \(rule.inputs.map(cell).joined(separator: ",\n    "))\n  FROM kizashi_children"
    )
  }

  /// Floating numbers are refused: their digits are not those of the register.
  private func cell(_ input: RuleInput) -> String {
    let column = SQLText.identifier(input.column)
    let text = "CAST(\(column) AS TEXT)"
    guard input.values?.isNumber == true else { return text }
    return "CASE WHEN typeof(\(column)) IN ('real', 'blob') THEN '\(Self.notText)' ELSE \(text) END"
  }
}
