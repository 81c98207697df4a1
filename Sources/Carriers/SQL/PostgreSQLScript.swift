import Scoring

/// Writes PostgreSQL: a function that scores one record of texts, and a view over the town's table.
struct PostgreSQLScript: CarrierWriter {
  /// The most bytes of a name in PostgreSQL, less the longest word put before the rule's id and the mark of a shortened one.
  private static let longestID = 40
  /// A function has at most 100 parameters; one is the school year.
  private static let mostInputs = 99
  private static let digestMark = 8

  let rule: SQLRule
  private let dialect = SQLDialect.postgresql

  init(_ source: CarrierSource) { rule = SQLRule(source) }

  func carried() throws(CarrierError) -> CarriedRule {
    guard rule.inputs.count <= Self.mostInputs else { throw .notExpressible(carrier: .postgresql, field: "inputs") }
    return try CarriedRule(
      files: [file("function.sql", function), file("view.sql", view)], notes: SQLNotes.postgresql)
  }

  private func file(_ name: String, _ text: String) throws(CarrierError) -> CarriedRule.File {
    try SQLText.file(name, text, carrier: .postgresql)
  }

  /// The rule's id as part of a name; a long one is cut and gets the start of the digest.
  private var name: String {
    let id = rule.rule.description.id
    guard id.utf8.count > Self.longestID else { return id }
    var short = ""
    for scalar in id.unicodeScalars where short.utf8.count + scalar.utf8.count + Self.digestMark < Self.longestID {
      short.unicodeScalars.append(scalar)
    }
    return short + "_" + rule.source.sha256.prefix(Self.digestMark)
  }

  private var functionName: String { SQLText.identifier("score_" + name) }

  private var function: String {
    let body = body
    let tag = Self.tag(absentFrom: body)
    let parameters = rule.inputs.enumerated().map {
      "  c\($0.offset + 1) text, \(SQLText.comment("\($0.element.label.ja) (\($0.element.id))"))"
    }
    return header(["関数を作る: psql -f function.sql （値は文字のまま渡す。school_yearは判定する年度）"]) + """
      SET client_encoding = 'UTF8';
      CREATE OR REPLACE FUNCTION \(functionName) (
      \(parameters.joined(separator: "\n"))
        school_year integer
      ) RETURNS TABLE (points integer, probability numeric, band text, status text, reasons text, rule_sha256 text)
      LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 1 AS $\(tag)$
      \(body)
      $\(tag)$;

      """
  }

  private var body: String {
    let cells = rule.inputs.indices.map { "c\($0 + 1)" }
    let scoring = SQLStep("scoring", ["school_year"], purpose: "判定する年度", selecting: "  SELECT school_year")
    let record = SQLStep(
      "record", ["record_number", "record_key"] + cells, purpose: "一件の値",
      selecting: "  SELECT 1, '', \(cells.map { "\($0) COLLATE \"C\"" }.joined(separator: ", "))")
    let scoringSteps = ScoringSteps(rule: rule, dialect: dialect)
    let steps = [scoring, record] + TextReadingSteps(rule: rule, dialect: dialect).steps + scoringSteps.steps
    return SQLText.query(steps, scoringSteps.query(scoringSteps.answerColumns), dialect)
  }

  /// A mark around the body that the body does not hold.
  private static func tag(absentFrom body: String) -> String {
    var tag = "rule"
    while body.utf8.contains("$\(tag)$".utf8) { tag += "_" }
    return tag
  }

  private var view: String {
    let key = "child.\(rule.keyColumn)::text"
    let cells = rule.inputs.map { "child.\(SQLText.identifier($0.column))::text" }
    let columns = ["points", "probability", "band"].map { "CASE WHEN keyed.has_key THEN score.\($0) END AS \($0)" }
    return header([
      "関数のあとに: psql -f view.sql", "町の表は kizashi_children という名で見えるようにしておく。例: CREATE VIEW kizashi_children AS SELECT * FROM 児童;"
    ]) + """
      SET client_encoding = 'UTF8';
      CREATE OR REPLACE VIEW \(SQLText.identifier("scores_" + name)) AS
      SELECT \(key) AS key, \(columns.joined(separator: ", ")),
        CASE WHEN keyed.has_key THEN score.status ELSE 'REFUSED_NO_KEY' END AS status,
        CASE WHEN keyed.has_key THEN score.reasons END AS reasons, score.rule_sha256
      FROM kizashi_children AS child
      CROSS JOIN LATERAL (SELECT \(dialect.trimmed("COALESCE(\(key), '')", of: SQLDialect.blanks)) <> '' AS has_key) AS keyed
      CROSS JOIN LATERAL \(functionName) (
        \(cells.joined(separator: ",\n  ")),
        (extract(year FROM current_date) - CASE WHEN extract(month FROM current_date) < 4 THEN 1 ELSE 0 END)::integer
      ) AS score;

      """
  }

  private func header(_ use: [String]) -> String { SQLHeader(rule: rule, use: use).text }
}
