import Testing

@testable import Scoring

@Suite struct ScorerTests {
  private func score(_ changes: [String: String], asOf: String? = nil) throws -> Score {
    try Scorer(SampleRule.bare, asOf: asOf.flatMap { AsOfDate($0) }).score(SampleRule.fields.merging(changes) { $1 })
  }

  @Test func `points are base plus the points of each item`() throws {
    // 12 + 9 (10–19 days) + 8 (rise of 10) + 5 (0.10) + 6 (single) + 4 (two years)
    let score = try score(["欠席日数": "12", "前年度欠席日数": "2", "滞納率": "0.10", "世帯": "single", "aid_2024": "1", "aid_2025": "1"])
    #expect(score.points == 44)
    #expect(score.probabilityPPM == 90_000)
    #expect(score.band == "watch")
    #expect(score.status == .scored)
    #expect(score.knownItems == 5)
  }

  @Test func `reasons are ordered by points above the lowest bin and ties by item order`() throws {
    let score = try score(["欠席日数": "12", "前年度欠席日数": "2", "滞納率": "0.10", "世帯": "single", "aid_2024": "1", "aid_2025": "1"])
    #expect(score.reasons.map(\.item) == ["absence", "rise", "household", "arrears"])
    #expect(score.reasons.map(\.text.ja) == ["欠席日数が多い", "前年度より欠席が増えている", "世帯の状況", "学校徴収金の滞納がある"])
    let tied = try self.score(["欠席日数": "5", "前年度欠席日数": "5", "aid_2025": "1"])
    #expect(tied.reasons.map(\.item) == ["absence", "aid", "rise"])
  }

  @Test func `a bin's own text takes the place of the item's reason`() throws {
    let score = try score(["欠席日数": "20", "前年度欠席日数": "20"])
    #expect(score.reasons.first?.text.ja == "欠席が20日以上")
  }

  @Test func `reasons counted from a baseline leave out the points below it`() throws {
    var reading = SampleRule.interpretation
    reading.reasons.baseline = .itemBaseline
    let rule = ScoringRule(
      description: SampleRule.description, inputs: SampleRule.inputs, items: SampleRule.items,
      scale: SampleRule.bare.scale, interpretation: reading, provenance: SampleRule.provenance)
    let score = try Scorer(rule).score(SampleRule.fields)
    #expect(score.reasons.map(\.item) == [nil])
    #expect(score.reasons[0].text.ja == "特に高い項目はありません")
    #expect(try Scorer(SampleRule.bare).score(SampleRule.fields).reasons.map(\.item) == ["rise"])
  }

  @Test func `each missing reason has its own points and text`() throws {
    let empty = try score(["滞納率": " "])
    #expect(empty.points == 16)
    #expect(empty.status == .scoredWithMissing(1))
    #expect(empty.knownItems == 4)
    #expect(empty.reasons.map(\.text.en) == ["more days absent than a year earlier", "share in arrears: no record"])
    let strange = try score(["滞納率": "1.01"])
    #expect(strange.points == 15)
    #expect(strange.reasons.map(\.text.ja).contains("記録の確認が必要"))
    #expect(try score(["欠席日数": "不明"]).points == 14)
    #expect(try score(["欠席日数": "999.0"]).points == 14)
  }

  @Test func `with too many unknown items there are no points, no probability, no band and no reasons`() throws {
    let score = try score(["欠席日数": "", "滞納率": "", "世帯": "", "aid_2024": ""])
    #expect(score.status == .tooManyMissing(5))
    #expect(score.points == nil && score.probabilityPPM == nil && score.band == nil && score.reasons.isEmpty)
  }

  @Test(arguments: [
    (["欠席日数": "367"], ScoreStatus.refusedRange(input: "abs_days")), (["欠席日数": "-1"], .refusedRange(input: "abs_days")),
    (["欠席日数": "1e99"], .refusedRange(input: "abs_days")), (["欠席日数": "三"], .refusedNotANumber(input: "abs_days")),
    (["欠席日数": "998.6"], .refusedRange(input: "abs_days")), (["欠席日数": "nan"], .refusedNotANumber(input: "abs_days")),
    (["欠席日数": "0x10"], .refusedNotANumber(input: "abs_days")), (["欠席日数": "１２"], .refusedNotANumber(input: "abs_days")),
    (["滞納率": "なし"], .refusedNotANumber(input: "arrears_rate")),
    (["aid_2023": "2"], .refusedUnseen(input: "aid_2023")), (["支援中": "1"], .notInPopulation)
  ])
  func `a refusal gives a status and no number`(_ changes: [String: String], _ status: ScoreStatus) throws {
    let score = try score(changes)
    #expect(score.status == status)
    #expect(score.points == nil && score.probabilityPPM == nil && score.band == nil && score.reasons.isEmpty)
  }

  @Test(arguments: [("2026-03-31", false), ("2026-04-01", true), ("2028-03-31", true), ("2028-04-01", false)])
  func `outside its school years a rule refuses`(_ date: String, _ isValid: Bool) throws {
    #expect(try score([:], asOf: date).status == (isValid ? .scored : .refusedExpired))
  }

  @Test func `an unseen category follows its policy`() throws {
    let score = try score(["世帯": "three"])
    #expect(score.status == .scoredWithMissing(1))
    #expect(score.points == 15)
  }

  @Test func `blanks around a cell do not count`() throws {
    #expect(try score(["世帯": "　その他 \t"]).points == 17)
    #expect(try score(["欠席日数": " 12　"]).points == 12 + 9 + 8)
  }

  @Test func `a missing column is named`() throws {
    var fields = SampleRule.fields
    fields["世帯"] = nil
    #expect(throws: ScoringError.missingColumn(path: "", column: "世帯")) { try Scorer(SampleRule.bare).score(fields) }
  }
}
