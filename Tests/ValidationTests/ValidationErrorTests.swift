import Regression
import Testing

@testable import Validation

struct ValidationErrorTests {
  static let all: [ValidationError] = [
    .noRows, .lengthMismatch(role: .score, expected: 3, found: 2), .outcomeNotBinary(row: 4), .scoreMissing(row: 4),
    .probabilityOutOfRange(row: 4), .probabilityWithoutLogit(row: 4), .weightOutOfRange(row: 4), .weightOutOfRange(row: nil),
    .oneClassOnly(events: true),
    .capacityOutOfRange(capacity: 0, children: 9), .clusterOutOfRange(row: 4, count: 3), .settingOutOfRange(name: "level"),
    .drawOutOfRange(replicate: 2, place: 7, rows: 3), .refitsFailed(failed: 30, refits: 200),
    .lengthMismatch(role: .draws, expected: 3, found: 2),
    .groupOutOfRange(row: 4, count: 3), .countsImpossible(place: 0), .stratumNotAssessed(stratum: 0),
    .sampleOutOfRange(sample: 1, least: 4, children: 9), .assessmentUninformative,
    .regression(.nothingToFit)
  ]

  @Test(arguments: all) func `each message says what is wrong and what to do`(_ error: ValidationError) {
    #expect(error.english.split(separator: ". ").count >= 2 && error.english.hasSuffix("."))
    #expect(
      error.japanese.hasSuffix("。") && error.japanese.contains("ません") || error.japanese.contains("です") || error.japanese.contains("ます"))
  }

  @Test func `rows count from one in messages`() {
    #expect(
      ValidationError.scoreMissing(row: 4).english == "The score in row 5 is missing or infinite. Leave out the row, or score it first.")
    #expect(ValidationError.scoreMissing(row: 4).japanese == "5行目のスコアが欠測または無限大です。行を除くか、先にスコアを計算してください。")
  }
}
