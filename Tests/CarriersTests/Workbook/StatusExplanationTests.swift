import Scoring
import Testing

@testable import Carriers

struct StatusExplanationTests {
  @Test func `every status has words, those of a refused cell name it`() throws {
    let rule = try WorkbookSample.rule()
    let statuses: [ScoreStatus] = [.scored, .scoredWithMissing(2), .refusedExpired, .notInPopulation, .tooManyMissing(5)]
    for status in statuses { #expect(!StatusExplanation.text(status, rule).isEmpty) }
    #expect(StatusExplanation.text(.refusedRange(input: "abs_days"), rule) == "範囲外の値：欠席日数")
    #expect(StatusExplanation.text(.refusedUnseen(input: "listed"), rule) == "登録のない値：支援中")
  }
}
