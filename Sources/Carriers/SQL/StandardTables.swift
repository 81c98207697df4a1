import Scoring

/// The tables that plain SQL reads: what the load job of the town fills.
struct StandardTables {
  /// Digits of a number, and how many of them stand after the point.
  static let precision = (digits: 28, decimals: 10)

  let rule: SQLRule

  /// The column of the cells that are no numbers: the name of the number's column and `_text`, longer where another column has that name.
  func textColumn(of input: RuleInput) -> String {
    var name = input.column + "_text"
    while rule.rule.inputs.contains(where: { $0.column == name }) { name += "_" }
    return SQLText.identifier(name)
  }

  var text: String {
    let key = "  \(rule.keyColumn) VARCHAR(200) \(SQLText.comment("児童の番号"))"
    let columns = rule.inputs.map { input in
      let column = SQLText.identifier(input.column)
      guard input.values?.isNumber == true else { return "  , \(column) VARCHAR(200) \(SQLText.comment(input.label.ja))" }
      let number = "  , \(column) DECIMAL(\(Self.precision.digits), \(Self.precision.decimals)) \(SQLText.comment(input.label.ja))"
      return number + "\n  , \(textColumn(of: input)) VARCHAR(200) \(SQLText.comment("数でない値（欠測の符号など）"))"
    }
    return SQLHeader(rule: rule, use: SQLNotes.standard.map(\.ja)).text + """
      CREATE TABLE kizashi_children (
      \(([key] + columns).joined(separator: "\n"))
      );

      \(SQLText.comment("判定する年度（4月1日から）"))
      CREATE VIEW kizashi_school_year (school_year) AS
      SELECT EXTRACT(YEAR FROM CURRENT_DATE) - CASE WHEN EXTRACT(MONTH FROM CURRENT_DATE) < 4 THEN 1 ELSE 0 END
      FROM (VALUES (1)) AS today (one);

      """
  }
}
