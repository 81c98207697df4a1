import Scoring
import Testing

@testable import Carriers

struct DecisionModelTests {
  private func text(_ rule: SQLSampleRule = SQLSampleRule()) throws -> String {
    String(decoding: try DecisionModel(rule.source).carried().files[0].bytes, as: UTF8.self)
  }

  @Test func `every id stands once`() throws {
    let ids = try text().matches(of: /\ id="([^"]*)"/).map { String($0.1) }
    #expect(ids.count > 50)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `what a decision needs is there`() throws {
    let text = try text()
    let needed = Set(text.matches(of: /href="#([^"]*)"/).map { String($0.1) })
    #expect(!needed.isEmpty)
    for id in needed { #expect(text.contains("<inputData id=\"\(id)\"") || text.contains("<decision id=\"\(id)\"")) }
  }

  @Test func `inputs that share a label have names of their own`() throws {
    let text = try text(SQLSampleRule(label: "世帯"))
    #expect(text.contains("name=\"入力_世帯_1\""))
    #expect(text.contains("name=\"入力_世帯_2\""))
  }

  @Test func `cells are refused by name, and an unknown text can be a missing reason`() throws {
    let text = try text()
    #expect(text.contains("&quot;REFUSED_NOT_A_NUMBER(days)&quot;"))
    #expect(text.contains("<text>-</text></inputEntry><outputEntry id=\"reading2_row4_then\"><text>&quot;unseen&quot;</text>"))
  }

  @Test func `outside the years of validity nothing is scored`() throws {
    #expect(try text().contains("<text>[2026..2027]</text>"))
    #expect(try text().contains("<text>&quot;REFUSED_EXPIRED&quot;</text>"))
  }

  @Test func `a control character has no form in XML`() {
    #expect(throws: CarrierError.notExpressible(carrier: .dmn, field: "control characters")) { try text(SQLSampleRule(label: "a\u{1}")) }
  }

  @Test func `the model tells that it gives no reasons`() throws {
    let notes = try DecisionModel(SQLSampleRule().source).carried().notes
    #expect(notes.contains { $0.en.hasPrefix("No reasons") })
  }
}
