import Testing

@testable import Carriers

struct PostgreSQLScriptTests {
  private func text(_ rule: SQLSampleRule, _ name: String) throws -> String {
    let carried = try PostgreSQLScript(rule.source).carried()
    return String(decoding: try #require(carried.files.first { $0.name == name }).bytes, as: UTF8.self)
  }

  @Test func `the body's mark is one that the body does not hold`() throws {
    #expect(try text(SQLSampleRule(label: "a$rule$"), "function.sql").contains("AS $rule_$"))
    #expect(try text(SQLSampleRule(), "function.sql").contains("AS $rule$"))
  }

  @Test func `a long id is cut and marked, so that names stay apart`() throws {
    let function = try text(SQLSampleRule(id: String(repeating: "見", count: 30)), "function.sql")
    #expect(function.contains("\"score_見見見見見見見見見見_abcd1234\""))
  }

  @Test func `more inputs than a function has parameters are refused`() throws {
    #expect(throws: CarrierError.notExpressible(carrier: .postgresql, field: "inputs")) {
      try text(SQLSampleRule(extraInputs: 98), "view.sql")
    }
    #expect(throws: Never.self) { try text(SQLSampleRule(extraInputs: 97), "view.sql") }
  }

  @Test func `the view reads the town's columns as texts`() throws {
    #expect(try text(SQLSampleRule(column: "欠席\"日数"), "view.sql").contains("child.\"欠席\"\"日数\"::text"))
  }

  @Test func `the rule's digest stands in every answer`() throws {
    #expect(try text(SQLSampleRule(), "function.sql").contains("'abcd1234' AS rule_sha256"))
  }
}
