import Scoring
import Testing

@testable import Carriers

struct StandardQueryTests {
  private func text(_ rule: SQLSampleRule, _ name: String) throws -> String {
    let carried = try StandardQuery(rule.source).carried()
    return String(decoding: try #require(carried.files.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test func `a number has a column of its own and one for what is no number`() throws {
    let tables = try text(SQLSampleRule(), "tables.sql")
    #expect(tables.contains("\"days\" DECIMAL(28, 10)"))
    #expect(tables.contains("\"days_text\" VARCHAR(200)"))
    #expect(!tables.contains("house_text"))
  }

  @Test func `the column of texts keeps out of the way of another`() {
    let inputs =
      SQLSampleRule(column: "extra").source.rule.inputs + [
        RuleInput(id: "t", label: LocalizedText(ja: "他", en: "other"), column: "extra_text", values: .flag())
      ]
    let rule = SQLSampleRule().source.rule
    let both = ScoringRule(
      description: rule.description, inputs: inputs, items: rule.items, scale: rule.scale, interpretation: rule.interpretation,
      provenance: rule.provenance)
    #expect(StandardTables(rule: SQLRule(CarrierSource(rule: both, sha256: ""))).textColumn(of: inputs[1]) == "\"extra_text_\"")
  }

  @Test func `values are counted in units of their last decimal and rounded half to even`() throws {
    let query = try text(SQLSampleRule(), "scores.sql")
    #expect(query.contains("\"days\" * 10"))
    #expect(query.contains("x1 - f1 > 0.5 OR (x1 - f1 = 0.5 AND FLOOR(f1 * 0.5) * 2 <> f1)"))
  }

  @Test func `codes are compared before rounding`() throws {
    let query = try text(SQLSampleRule(codes: [MissingCode(code: "99.9", reason: "not_recorded")]), "scores.sql")
    #expect(query.contains("WHEN x1 = 999 THEN 1 WHEN v1 BETWEEN -50 AND 3660 THEN 0"))
  }

  @Test func `no word of one database stands in it`() throws {
    let query = try text(SQLSampleRule(), "scores.sql")
    for word in ["MATERIALIZED", "strpos", "instr", "::", "~"] { #expect(!query.contains(word)) }
  }
}
