import Testing

@testable import Scoring

@Suite struct CheckRecordBuilderTests {
  @Test func `check records show every status`() {
    let kinds = Set(SampleRule.complete.checkRecords.map { $0.status.prefix { $0 != "(" } })
    #expect(
      kinds == [
        "SCORED", "SCORED_WITH_MISSING", "REFUSED_RANGE", "REFUSED_UNSEEN", "REFUSED_EXPIRED", "NOT_IN_POPULATION", "TOO_MANY_MISSING"
      ])
  }

  @Test func `check records stand on both sides of every band's limit`() {
    let points = Set(SampleRule.complete.checkRecords.compactMap(\.points))
    for band in SampleRule.interpretation.bands.dropFirst() {
      #expect(points.contains(band.minimumScore))
      #expect(points.contains(band.minimumScore - 1))
    }
  }

  @Test func `check records reach the smallest and the largest score of known values`() {
    let points = SampleRule.complete.checkRecords.filter { $0.status == "SCORED" }.compactMap(\.points)
    // A rise of six days or more and 20 days absent can hold together: 12 + 17 + 8 + 11 + 6 + 6.
    #expect(points.max() == 60)
    #expect(points.min() == 12)
  }

  @Test func `check records stand on both sides of every cut`() {
    let days = Set(SampleRule.complete.checkRecords.compactMap { $0.inputs["abs_days"] })
    #expect(days.isSuperset(of: ["2", "3", "9", "10", "19", "20", "0", "366", "-1", "367", "999", "不明", ""]))
    let rates = Set(SampleRule.complete.checkRecords.compactMap { $0.inputs["arrears_rate"] })
    #expect(rates.isSuperset(of: ["0.05", "0.06", "0.15", "0.16", "0.30", "0.31", "0.00", "1.00", "-0.01", "1.01", ""]))
  }

  @Test(arguments: 1...30)
  func `a random rule gets check records that hold and cover it`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let rule = try source.rule().addingCheckRecords()
    try rule.verify()
    #expect(try ScoringRule.parse(Array(rule.json().utf8), path: "r") == rule)
  }

  @Test func `check records are the same each time`() throws {
    #expect(try SampleRule.bare.addingCheckRecords().json() == SampleRule.complete.json())
  }

  @Test func `a rule with fewer check records than it needs is refused`() throws {
    let rule = SampleRule.complete
    let some = rule.checkRecords.filter { $0.inputs["house"] != "single" }
    let poorer = ScoringRule(rule, checkRecords: some, checkDigest: ScoringRule.digest(of: some))
    #expect(throws: ScoringError.uncovered(path: "", field: "items[household].bins[1]")) { try poorer.verify() }
    #expect(throws: ScoringError.checkDigest(path: "")) {
      try ScoringRule(rule, checkRecords: some, checkDigest: rule.checkDigest).verify()
    }
    #expect(throws: ScoringError.invalid(path: "", field: "check_records", defect: .noCheckRecords)) { try SampleRule.bare.verify() }
  }
}
