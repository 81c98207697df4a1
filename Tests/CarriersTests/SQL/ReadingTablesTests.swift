import Scoring
import Testing

@testable import Carriers

struct ReadingTablesTests {
  private func tables(_ codes: [MissingCode]) -> ReadingTables {
    ReadingTables(rule: SQLRule(SQLSampleRule(codes: codes).source), dialect: .sqlite)
  }

  @Test func `of equal numeric codes the first counts`() {
    let codes = [
      MissingCode(code: "999", reason: "not_recorded"), MissingCode(code: "999.0", reason: "refused"),
      MissingCode(code: "不明", reason: "refused")
    ]
    let body = tables(codes).codes.body
    #expect(body == "  VALUES\n    (1, 9990, 1) -- 欠席")
  }

  @Test func `a rule without numeric codes has an empty table of them`() {
    #expect(tables([]).codes.body == "  SELECT 1, 1, 1 WHERE 1 = 0")
  }

  @Test func `ranges are scaled and policies become states`() {
    let body = tables([]).inputs.body
    #expect(body.contains("(1, 1, 1, -50, 3660, -1, 1, -3), -- 欠席 (days)"))
    #expect(body.contains("(2, 0, 0, 0, 0, 0, 1, 2) -- 世帯 (house)"))
  }

  @Test func `accepted texts keep their places`() {
    #expect(tables([]).texts.body.contains("(2, 'o''ne', 0, 2)"))
  }
}
