import Testing

@testable import Scoring

@Suite struct DataAgeTests {
  private let rule = SampleRule.aging
  private let day = AsOfDate("2026-05-01")!

  private func status(_ recordedOn: String?, asOf date: AsOfDate?, dataAsOf: AsOfDate? = nil) throws -> ScoreStatus {
    let scorer = try Scorer(rule, asOf: date, dataAsOf: dataAsOf)
    var cells = Dictionary(uniqueKeysWithValues: rule.valueInputs.map { ($0.column, $0.values!.range?.low ?? $0.values!.accepted![0]) })
    cells["基準日"] = recordedOn
    return try scorer.score(cells).status
  }

  @Test(arguments: [
    ("2026-05-01", true), ("2026-02-01", false), ("2026-01-30", false), ("2026-01-31", false), ("2026-02-02", true), ("2027-01-01", true),
    (" 2026-04-01 ", true), ("", false), ("2026/04/01", false), ("2026-02-30", false), ("yesterday", false)
  ])
  func `data older than the rule allows, or of no known day, are refused`(_ recordedOn: String, _ isFresh: Bool) throws {
    let date = try #require(AsOfDate("2026-05-03"))
    #expect(try status(recordedOn, asOf: date) == (isFresh ? .scored : .refusedStale))
    #expect(try status(recordedOn, asOf: nil) == .scored)
  }

  @Test func `the day of the whole table stands for that of each row`() throws {
    #expect(try status("2020-01-01", asOf: day, dataAsOf: AsOfDate("2026-02-01")) == .scored)
    #expect(try status(nil, asOf: day, dataAsOf: AsOfDate("2026-01-31")) == .scored)
    #expect(try status(nil, asOf: day, dataAsOf: AsOfDate("2026-01-30")) == .refusedStale)
    #expect(try status(nil, asOf: day) == .refusedStale)
  }

  @Test func `a rule without a limit asks for no day`() throws {
    #expect(try !Scorer(SampleRule.complete, asOf: day).needsDays && Scorer(rule, asOf: day).needsDays)
    #expect(try !Scorer(rule, asOf: day, dataAsOf: day).needsDays && !Scorer(rule).needsDays)
  }

  @Test func `outside the validity a child is expired rather than stale`() throws {
    #expect(try status("2020-01-01", asOf: AsOfDate("2040-05-01")) == .refusedExpired)
  }

  @Test func `check records stand on both sides of the greatest age`() {
    let aged = rule.checkRecords.filter { $0.recordedOn != nil && $0.recordedOn != $0.asOf }
    #expect(aged.map(\.status) == ["SCORED", "REFUSED_STALE"])
    #expect(SampleRule.complete.checkRecords.allSatisfy { $0.recordedOn == nil })
  }

  @Test func `a column for the day without a limit, two of them, and limits without sense are refused`() throws {
    var inputs = rule.inputs
    inputs.append(RuleInput(recordedOnColumn: "別の日", id: "again", label: SampleRule.text("日", "day")))
    #expect(throws: ScoringError.self) { try remade(rule.description, inputs).validate() }
    #expect(throws: ScoringError.self) { try remade(SampleRule.description, rule.inputs).validate() }
    for days in [0, -1, 36_501] {
      var description = rule.description
      description.validity.maximumDataAgeDays = days
      #expect(throws: ScoringError.self) { try remade(description, rule.inputs).validate() }
    }
  }

  private func remade(_ description: RuleDescription, _ inputs: [RuleInput]) -> ScoringRule {
    ScoringRule(
      description: description, inputs: inputs, items: rule.items, scale: rule.scale, interpretation: rule.interpretation,
      provenance: rule.provenance)
  }

  @Test(arguments: [
    ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2026-04-01", 20_544), ("0001-01-01", -719_162)
  ])
  func `days are counted from 1970`(_ text: String, _ number: Int) {
    #expect(AsOfDate(text)?.dayNumber == number)
  }

  @Test func `going back day by day goes through leap days`() {
    #expect(AsOfDate("2024-03-01")?.earlier(by: 1)?.text == "2024-02-29")
    #expect(AsOfDate("2023-03-01")?.earlier(by: 1)?.text == "2023-02-28")
    #expect(AsOfDate("2026-04-01")?.earlier(by: 20_544)?.text == "1970-01-01")
    #expect(AsOfDate("0000-01-01")?.earlier(by: 1) == nil)
  }
}
