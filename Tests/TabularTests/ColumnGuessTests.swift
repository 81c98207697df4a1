import DelimitedText
import Testing

@testable import Tabular

struct ColumnGuessTests {
  private func guess(_ cells: some Sequence<String>, from line: Int = 2) -> ColumnGuess {
    var guess = ColumnGuess()
    for (row, cell) in cells.enumerated() {
      Array(cell.utf8).withUnsafeBufferPointer { guess.look(at: $0, line: line + row, encoding: .utf8) }
    }
    return guess
  }

  @Test(
    arguments: [
      (["1", "2.5", "-3", "1e3", ""], .number), ([], .number), (["", "  "], .number), (["2022-04-01", "令和4年4月1日"], .date),
      (["1", "2022-04-01"], .guessedText), (["0123", "0456"], .guessedText), (["a", "1"], .guessedText), (["3月4日", "3-5"], .text)
    ] as [([String], CellRule.Kind)]) func `the kind is the one that all cells fit`(cells: [String], kind: CellRule.Kind)
  {
    #expect(guess(cells).kind == kind)
  }

  @Test func `what looks wrong is told with its first line and count, only in text`() {
    let warnings = guess(["x", "#N/A", "１２", "#DIV/0!", "Mar-04"]).warnings(column: "c")
    #expect(warnings.map(\.code) == [.fullWidthDigits, .spreadsheetDates, .spreadsheetErrors])
    #expect(warnings.map(\.line) == [4, 6, 3] && warnings.map(\.count) == [1, 1, 2] && warnings.allSatisfy { $0.column == "c" })
    #expect(guess(["1", "2"]).warnings(column: "c").isEmpty)
  }

  @Test func `the guess does not depend on how the rows are cut into chunks`() {
    let cells = ["1", "2022-04-01", "#N/A", "１２", "", "Mar-04", "x", "#N/A", "0123"], whole = guess(cells)
    for cut in 0...cells.count {
      var first = guess(cells[..<cut])
      first.merge(guess(cells[cut...], from: 2 + cut))
      #expect(first.kind == whole.kind && first.warnings(column: "c") == whole.warnings(column: "c"))
    }
    var dates = guess(["2022-04-01"])
    dates.merge(guess(["2022-04-02"]))
    #expect(dates.kind == .date)
    dates.merge(guess(["5"]))
    #expect(dates.kind == .guessedText)
  }
}
