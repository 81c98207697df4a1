import Testing

@testable import Scorecards

struct ScorecardsErrorTests {
  static let all: [ScorecardsError] = [
    .lengthsDiffer(what: "weights", count: 1, rows: 2), .rowOutside(rows: 3), .outcomeNotBinary(rows: 4), .invalidWeights(rows: 5),
    .invalidOffset(rows: 5), .oneKindOnly(events: 0, rows: 9), .notRecordable(item: "x", decimals: 1, rows: 2),
    .invalidDecimals(item: "x", decimals: 11),
    .unknownCode(item: "x", code: 3), .invalidCuts(item: "x"), .tooManyBins(item: "x"), .kindsDiffer(item: "x"),
    .invalidSetting(name: "bins", allowed: "1…5"), .notConverged(iterations: 100)
  ]

  @Test(arguments: all)
  func `every error says what is wrong and what to do in both languages`(error: ScorecardsError) {
    #expect(error.english.count > 20)
    #expect(error.japanese.hasSuffix("。"))
    #expect(error.japanese.contains("ください"))
  }

  @Test func `a message names the item and the number of rows, not a value`() {
    #expect(
      ScorecardsError.notRecordable(item: "height", decimals: 1, rows: 12).english
        == "item \"height\": 12 values are infinite or have more than 1 decimals. Correct `decimals` in the dictionary or round the values."
    )
    #expect(
      ScorecardsError.notRecordable(item: "身長", decimals: 1, rows: 12).japanese
        == "項目「身長」に、無限大または小数点以下 1 桁を超える値が 12 行あります。データ辞書の decimals を直すか、値を丸めてください。")
  }
}
