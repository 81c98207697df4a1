import Scoring
import Testing

@testable import Carriers

struct ScoringStepsTests {
  private func steps(_ rule: SQLSampleRule, _ dialect: SQLDialect = .sqlite) -> [String: String] {
    let steps = ScoringSteps(rule: SQLRule(rule.source), dialect: dialect).steps
    return Dictionary(uniqueKeysWithValues: steps.map { ($0.name, $0.body) })
  }

  @Test func `without exclusions no record is outside the population`() throws {
    let slotted = try #require(steps(SQLSampleRule())["slotted"])
    #expect(slotted.contains("record_key,\n    0,\n"))
  }

  @Test func `an exclusion holds for known values only`() throws {
    let rule = SQLSampleRule(exclusions: [RuleExclusion(input: "house", values: ["o'ne"])])
    let slotted = try #require(steps(rule)["slotted"])
    #expect(slotted.contains("WHEN s2 = 0 AND v2 IN (2) THEN 1 ELSE 0 END"))
  }

  @Test func `refusals follow the order of the inputs`() throws {
    let slotted = try #require(steps(SQLSampleRule(extraInputs: 1))["slotted"])
    let found = ["s1 = -1 THEN 'REFUSED_RANGE(days)'", "s1 = -3 THEN 'REFUSED_NOT_A_NUMBER(days)'", "s3 = -2 THEN 'REFUSED_UNSEEN(extra0)'"]
      .map { slotted.firstRange(of: $0)?.lowerBound }
    #expect(!found.contains(nil))
    #expect(found.compactMap { $0 } == found.compactMap { $0 }.sorted())
    #expect(!slotted.contains("s2 ="))
  }

  @Test func `every score has its probability and band`() throws {
    let scale = try #require(steps(SQLSampleRule())["scale"])
    #expect(scale.contains("(8, 1000, '通常')"))
    #expect(scale.contains("(9, 20000, '通常')"))
    #expect(scale.split(separator: "\n").count == 15)
  }

  @Test func `a table needs keys, the function of PostgreSQL has none`() throws {
    #expect(try #require(steps(SQLSampleRule())["answer"]).contains("REFUSED_NO_KEY"))
    #expect(try !#require(steps(SQLSampleRule(), .postgresql)["answer"]).contains("REFUSED_NO_KEY"))
  }
}
