import Scoring

/// From texts (`record`: `c1, c2 …`) to states and values, one row a cell, exactly and without any floating number.
struct TextReadingSteps {
  let rule: SQLRule
  let dialect: SQLDialect

  private static let carried = ["record_number", "record_key", "input", "decimals", "cell"]

  /// The steps after `record`, the last of them `given`.
  var steps: [SQLStep] {
    let tables = ReadingTables(rule: rule, dialect: dialect)
    return [tables.inputs, tables.texts, tables.codes, cells, signed, split, parts, figures, heads, numbers, read, given]
  }

  /// A step that looks at one cell alone.
  private func step(_ name: String, _ columns: [(name: String, expression: String)], purpose: String, from table: String) -> SQLStep {
    let expressions = (Self.carried + columns.map(\.expression)).joined(separator: ",\n    ")
    return SQLStep(
      name, Self.carried + columns.map(\.name), purpose: purpose, selecting: "  SELECT \(expressions)\n  FROM \(table)")
  }

  private var cells: SQLStep {
    let cell = "CASE input.input" + rule.inputs.indices.map { " WHEN \($0 + 1) THEN c\($0 + 1)" }.joined() + " END"
    return SQLStep(
      "cell", Self.carried, purpose: "一件の一つの値を一行に（前後の空白・タブ・全角空白を除く）",
      selecting: """
          SELECT record_number, record_key, input.input, CASE WHEN input.numeric_cell = 1 THEN input.decimals END, \(dialect.trimmed("COALESCE(\(cell), '')", of: SQLDialect.blanks))
          FROM record CROSS JOIN input
        """)
  }

  private var signed: SQLStep {
    step(
      "signed",
      [
        ("sign", "CASE WHEN substr(cell, 1, 1) = '-' THEN -1 ELSE 1 END"),
        ("body", "replace(CASE WHEN substr(cell, 1, 1) IN ('-', '+') THEN substr(cell, 2) ELSE cell END, 'E', 'e')")
      ], purpose: "数の読み取り：符号", from: "cell")
  }

  private var split: SQLStep {
    let e = dialect.position(of: "e", in: "body")
    return step(
      "split",
      [
        ("sign", "sign"), ("mantissa", "CASE WHEN \(e) = 0 THEN body ELSE substr(body, 1, \(e) - 1) END"),
        ("exponent", "CASE WHEN \(e) = 0 THEN '0' ELSE substr(body, \(e) + 1) END")
      ], purpose: "数の読み取り：仮数と指数", from: "signed")
  }

  private var parts: SQLStep {
    let point = dialect.position(of: ".", in: "mantissa")
    return step(
      "part",
      [
        ("sign", "sign"), ("whole", "CASE WHEN \(point) = 0 THEN mantissa ELSE substr(mantissa, 1, \(point) - 1) END"),
        ("fraction", "CASE WHEN \(point) = 0 THEN '' ELSE substr(mantissa, \(point) + 1) END"),
        ("direction", "CASE WHEN substr(exponent, 1, 1) = '-' THEN -1 ELSE 1 END"),
        ("power", "CASE WHEN substr(exponent, 1, 1) IN ('-', '+') THEN substr(exponent, 2) ELSE exponent END")
      ], purpose: "数の読み取り：整数部，小数部，指数の符号", from: "split")
  }

  /// An exponent of seven digits says no more than “too large” or “zero”.
  private var figures: SQLStep {
    let all = dialect.trimmed("whole || fraction || power", of: SQLDialect.digits)
    let power = """
      CASE WHEN \(dialect.trimmed("power", of: SQLDialect.digits)) <> '' THEN 0 WHEN length(ltrim(power, '0')) > 6 THEN 1000000
          ELSE CAST('0' || ltrim(power, '0') AS INTEGER) END
      """
    return step(
      "figure",
      [
        ("sign", "sign"),
        ("is_number", "CASE WHEN decimals IS NOT NULL AND whole || fraction <> '' AND power <> '' AND \(all) = '' THEN 1 ELSE 0 END"),
        ("digits", "ltrim(whole || fraction, '0')"),
        ("kept", "length(ltrim(whole || fraction, '0')) - length(fraction) + decimals + direction * \(power)")
      ], purpose: "数の読み取り：先頭の0を除いた数字と，小数の桁までに残す桁数", from: "part")
  }

  /// Eighteen digits fit a whole number of 64 bits, and lie beyond every range.
  private var heads: SQLStep {
    step(
      "head",
      [
        ("sign", "sign"), ("is_number", "is_number"),
        (
          "head",
          """
          CASE WHEN is_number = 0 OR digits = '' OR kept <= 0 THEN 0 WHEN kept > 18 THEN 1000000000000000000
              ELSE CAST(substr(digits || '000000000000000000', 1, kept) AS BIGINT) END
          """
        ),
        ("next", "CASE WHEN kept < 0 THEN '' ELSE substr(digits, kept + 1, 1) END"),
        ("rest", "ltrim(CASE WHEN kept < 0 THEN digits ELSE substr(digits, kept + 2) END, '0')")
      ], purpose: "数の読み取り：残す数字，次の数字，その先", from: "figure")
  }

  private var numbers: SQLStep {
    step(
      "numbered",
      [
        ("is_number", "is_number"),
        (
          "number",
          "sign * (head + CASE WHEN next IN ('6', '7', '8', '9') OR next = '5' AND (rest <> '' OR head % 2 = 1) THEN 1 ELSE 0 END)"
        ),
        ("is_exact", "CASE WHEN next IN ('', '0') AND rest = '' THEN 1 ELSE 0 END")
      ], purpose: "数の読み取り：丸め（ちょうど半分は偶数へ）", from: "head")
  }

  private var read: SQLStep {
    SQLStep(
      "reading", ["record_number", "record_key", "input", "state", "number"], purpose: "値の状態：0 値あり，正 欠測の理由，-1 範囲外，-2 未知の語，-3 数でない",
      selecting: """
          SELECT record_number, record_key, numbered.input,
            CASE WHEN numbered.cell = '' THEN input.empty_state
              WHEN is_number = 0 THEN COALESCE(known_text.state, input.other_state)
              WHEN missing_number.state IS NOT NULL THEN missing_number.state
              WHEN numbered.number BETWEEN input.lowest AND input.highest THEN 0
              ELSE input.outside_state END,
            CASE WHEN is_number = 0 THEN known_text.place ELSE numbered.number END
          FROM numbered INNER JOIN input ON input.input = numbered.input
            LEFT JOIN known_text ON known_text.input = numbered.input AND known_text.cell = numbered.cell
            LEFT JOIN missing_number ON is_number = 1 AND is_exact = 1
              AND missing_number.input = numbered.input AND missing_number.number = numbered.number
        """)
  }

  private var given: SQLStep {
    let columns = rule.inputs.indices.map { $0 + 1 }
    let values = columns.map {
      "MAX(CASE WHEN input = \($0) THEN state END), MAX(CASE WHEN input = \($0) AND state = 0 THEN number END)"
    }
    return SQLStep(
      "given", ["record_number", "record_key"] + columns.flatMap { ["s\($0)", "v\($0)"] }, purpose: "一件を一行に戻す：sは状態，vは値",
      selecting:
        "  SELECT record_number, record_key,\n    \(values.joined(separator: ",\n    "))\n  FROM reading\n  GROUP BY record_number, record_key"
    )
  }
}
