import DelimitedText
import Testing

@testable import Tabular

/// Columns whose first rows, which a guess is made from, say something else than a later one.
@Suite struct GuessedRowsTests {
  private static let count = 5000

  /// A table of one column `c` beside a number; `cell` is that of a row.
  private func table(_ cell: (Int) -> String, types: [String: ColumnKind] = [:]) throws -> Table {
    let text = "n,c\n" + (0..<Self.count).map { "\($0),\(cell($0))\n" }.joined()
    return try TableReader(path: try TemporaryFile("t.csv", text).path, types: types).read()
  }

  @Test(arguments: [
    ("x", ColumnKind.category), ("007", .category), ("2024-01-05", .category), ("#N/A", .category), ("１２", .category), ("", .number),
    (" 4 ", .number), ("1e3", .number), ("3-4", .category), ("3/4", .text)
  ])
  func `a late cell decides what a column is`(late: String, kind: ColumnKind) throws {
    let table = try table { $0 == Self.count - 7 ? late : String($0 % 9) }
    #expect(table["c"]?.kind == kind)
    #expect(table["n"]?.numbers == (0..<Self.count).map(Double.init))
    #expect(table["c"]?.missingCount == (late.isEmpty ? 1 : 0))
    guard kind != .number else { return }
    #expect(table["c"]?.text(row: Self.count - 7) == late && table["c"]?.text(row: 3) == "3")
  }

  @Test func `a date column stays one only while all cells are dates`() throws {
    #expect(try table { $0 % 2 == 0 ? "2024-04-01" : "令和6年4月2日" }["c"]?.kind == .date)
    #expect(try table { $0 == 4000 ? "5" : "2024-04-01" }["c"]?.kind == .category)
    #expect(try table { $0 == 4000 ? "2024-02-30" : "2024-04-01" }["c"]?.kind == .category)
  }

  @Test func `what looks wrong in a text column is counted once, with its first line`() throws {
    let table = try table { $0 == 100 || $0 == 4321 ? "#N/A" : $0 == 77 ? "Mar-04" : "t\($0)" }
    #expect(
      table.notes.warnings == [
        ReadingWarning(code: .spreadsheetDates, column: "c", line: 79, count: 1),
        ReadingWarning(code: .spreadsheetErrors, column: "c", line: 102, count: 2)
      ])
    #expect(table["c"]?.kind == .text)
  }

  @Test func `a bad cell of a declared column is told with its line, beside a guess that was wrong`() throws {
    #expect(throws: TabularError.self) { try table({ $0 == 4000 ? "x" : "1" }, types: ["c": .number]) }
    do {
      _ = try table({ $0 == 4000 ? "x" : "1" }, types: ["c": .number])
    } catch TabularError.cell(_, let line, let column, let problem) {
      #expect(line == 4002 && column == "c" && problem == .notANumber)
    }
  }
}
