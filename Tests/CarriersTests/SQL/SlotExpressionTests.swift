import Scoring
import Testing

@testable import Carriers

struct SlotExpressionTests {
  private let rule = SQLRule(SQLSampleRule().source)

  @Test func `a cut becomes the largest value below it, also below zero`() {
    let text = SlotExpression(rule: rule).text(rule.rule.items[0])
    #expect(text.contains("WHEN v1 <= -4 THEN 1 -- < -0.35"))
    #expect(text.contains("WHEN v1 <= 95 THEN 2 -- < 9.55"))
    #expect(text.contains("ELSE 3 END"))
  }

  @Test func `a missing input comes before the bins`() throws {
    let text = SlotExpression(rule: rule).text(rule.rule.items[1])
    let missing = try #require(text.firstRange(of: "WHEN s2 > 0 THEN -s2"))
    let bin = try #require(text.firstRange(of: "WHEN v2 IN (1) THEN 1"))
    #expect(missing.lowerBound < bin.lowerBound)
  }
}
