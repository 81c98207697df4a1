import DelimitedText
import Scoring
import Testing

@testable import Studies

struct ReviewReadingTests {
  private let key: ReviewKey
  private let numbers: [String]

  init() throws {
    let scale = try ReviewScale(fiveStepsFrom: [8, 11, 13, 16])
    key = try ReviewTown().draw(ReviewDesign(.equal(8), seed: 1, reviewers: ["A", "B"], overlap: 0.5), scale: scale).key
    numbers = key.cases.filter { $0.reviewers.contains("A") }.map(\.number)
  }

  private func read(_ rows: [[String]]) throws -> ReviewReading { try ReviewReading(ReviewTown.sheet(rows), key: key) }

  private func problem(_ rows: [[String]]) -> ReviewError? {
    do { _ = try read(rows) } catch { return error as? ReviewError }
    return nil
  }

  private func refused(_ row: Int, _ problem: ReviewError.RowProblem) -> ReviewError {
    .badRows(file: "s.csv", rows: [.init(row: row, problem: problem)], more: 0)
  }

  @Test func `verdicts are read as they were filled in`() throws {
    let reading = try read([
      [numbers[0], "A", "2：低い", "3：中くらい", "高い", "足りる", "むずかしい", "欠席日数", "この表にない情報", "欠席日数"],
      [numbers[1], "A", "", "４"], [numbers[2], "A", "", "", "", "足りない"], [numbers[3], "A"], []
    ])
    #expect(
      reading.verdicts == [
        ReviewVerdict(row: 2, number: numbers[0], reviewer: "A", range: 1...2, confidence: 2, lacksInformation: false, items: [0, 3]),
        ReviewVerdict(row: 3, number: numbers[1], reviewer: "A", range: 3...3, confidence: nil, lacksInformation: false, items: []),
        ReviewVerdict(row: 4, number: numbers[2], reviewer: "A", range: nil, confidence: nil, lacksInformation: true, items: [])
      ])
    #expect(reading.empty == [5])
  }

  @Test func `rows that cannot be read are named and their cells are not told`() throws {
    let one = numbers[0]
    #expect(problem([["X-1", "A", "1"]]) == refused(2, .unknownCase))
    #expect(problem([[one, "C", "1"]]) == refused(2, .unknownReviewer))
    #expect(problem([[one, "A", "1"], [one, "A", "1"]]) == refused(3, .repeatedCase(firstRow: 2)))
    #expect(problem([[one, "A", "6"]]) == refused(2, .notInList(column: "判定：低い方")))
    #expect(problem([[one, "A", "1", "2", "かなり"]]) == refused(2, .notInList(column: "確信度")))
    #expect(problem([[one, "A", "1", "2", "", "", "", "", "家族"]]) == refused(2, .notInList(column: "重くみるべき項目2")))
    #expect(problem([[one, "A", "3", "2"]]) == refused(2, .turnedRange))
    let other = try #require(key.cases.first { $0.reviewers == ["B"] })
    #expect(problem([[other.number, "A", "1"]]) == refused(2, .notAssigned))
  }

  @Test func `of many bad rows ten are named`() throws {
    let error = try #require(problem((0..<12).map { ["X-\($0)", "A", "1"] }))
    guard case .badRows(_, let rows, let more) = error else {
      Issue.record("\(error)")
      return
    }
    #expect(rows.count == 10 && more == 2 && error.english.contains("and 2 more rows") && !error.english.contains("X-1"))
  }

  @Test func `a sheet without a column is refused`() throws {
    let words = ReviewWords(.ja)
    let file = try ReviewTown.sheet([]).path
    #expect(throws: ReviewError.missingSheetColumn(file: file, column: words.low)) {
      try ReviewReading(DelimitedFile(text: Array("事例番号,評価者\nX,A\n".utf8), path: file), key: key)
    }
  }
}
