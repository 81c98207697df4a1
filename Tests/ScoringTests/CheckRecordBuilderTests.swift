import Testing

@testable import Scoring

@Suite struct CheckRecordBuilderTests {
  @Test func `check records show every status`() {
    let kinds = Set(SampleRule.complete.checkRecords.map { $0.status.prefix { $0 != "(" } })
    #expect(
      kinds == [
        "SCORED", "SCORED_WITH_MISSING", "REFUSED_RANGE", "REFUSED_UNSEEN", "REFUSED_NOT_A_NUMBER", "REFUSED_EXPIRED",
        "NOT_IN_POPULATION", "TOO_MANY_MISSING"
      ])
  }

  @Test func `check records stand on both sides of every band's limit`() {
    let points = Set(SampleRule.complete.checkRecords.compactMap(\.points))
    for band in SampleRule.interpretation.bands.dropFirst() {
      #expect(points.contains(band.minimumScore))
      #expect(points.contains(band.minimumScore - 1))
    }
  }

  @Test(arguments: 1...30)
  func `every calibration step that a child reaches is checked`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let rule = try Self.withStepAtEveryTotal(source.rule()).addingCheckRecords()
    let scorer = try Scorer(rule)
    let reached = Set((0..<2_000).compactMap { _ in scorer.score(cells: source.record(for: rule)).points })
    #expect(reached.subtracting(rule.checkRecords.compactMap(\.points)) == [])
    var reading = rule.interpretation
    reading.calibration[reading.calibration.firstIndex { reached.contains($0.minimumScore) }!].probabilityPPM += 1
    // With the check sum made new, so that the records alone must find it.
    #expect(throws: ScoringError.self) { try Self.reading(rule, reading).withCheckRecords(rule.checkRecords).verify() }
    #expect(rule.json().utf8.count < 1 << 20)
  }

  /// The rule with another probability at each total.
  private static func withStepAtEveryTotal(_ rule: ScoringRule) -> ScoringRule {
    var reading = rule.interpretation
    reading.calibration = (rule.scale.minimum...rule.scale.maximum).map {
      CalibrationStep(minimumScore: $0, probabilityPPM: 1_000 + 10 * ($0 - rule.scale.minimum))
    }
    return self.reading(rule, reading)
  }

  private static func reading(_ rule: ScoringRule, _ interpretation: RuleInterpretation) -> ScoringRule {
    ScoringRule(
      description: rule.description, inputs: rule.inputs, items: rule.items, scale: rule.scale, interpretation: interpretation,
      provenance: rule.provenance)
  }

  @Test(arguments: [
    ("\"points_per_doubling\" : 5", "\"points_per_doubling\" : 6"), ("\"to_year\" : 2027", "\"to_year\" : 2028"),
    ("\"maximum\" : 60", "\"maximum\" : 61"), ("\"seed\" : 7", "\"seed\" : 8"), ("多い", "少ない"), ("90000", "90001"), ("4000", "4001")
  ])
  func `a change of one value anywhere is found`(_ old: String, _ new: String) throws {
    let text = SampleRule.complete.json()
    #expect(text.contains(old))
    let changed = try ScoringRule.parse(Array(text.replacing(old, with: new, maxReplacements: 1).utf8), path: "r")
    #expect(throws: ScoringError.self) { try changed.verify() }
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
    let poorer = rule.withCheckRecords(some)
    #expect(throws: ScoringError.uncovered(path: "", field: "items[household].bins[1]")) { try poorer.verify() }
    #expect(throws: ScoringError.checkDigest(path: "")) {
      try ScoringRule(rule, checkRecords: some, checkDigest: rule.checkDigest).verify()
    }
    #expect(throws: ScoringError.invalid(path: "", field: "check_records", defect: .noCheckRecords)) { try SampleRule.bare.verify() }
  }
}
