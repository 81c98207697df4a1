import FoundationEssentials
import Scoring
import Testing

@testable import ScoreTable

@Suite struct ScoredRowsTests {
  private let rule = TinyRule.complete

  private func read(
    _ text: String, companions: [String] = [], absent: ScoredRows.AbsentColumns = .refused
  ) throws -> ScoredRows {
    let folder = try Folder()
    try folder.write(Array(text.utf8), to: "t.csv")
    return try ScoredRowsReader(rule, path: folder.path("t.csv"), companions: companions, threads: 2).read(absent: absent)
  }

  @Test func `each row keeps points, band, places and further columns`() throws {
    let rows = try read(
      "年度,欠席日数,滞納率,結果\n2026,0,0.00, 1\n2026,12,0.40,0\n2027,,,\n2027,400,0,1\n2027,転入,0.40,0\n", companions: ["結果", "年度"])
    #expect(rows.count == 5 && rows.lines == [2, 3, 4, 5, 6] && rows.absentColumns.isEmpty)
    #expect(rows.kinds == [.scored, .scored, .tooManyMissing, .refusedRange, .scoredWithMissing])
    #expect(rows.points.map { $0.isNaN ? -1 : $0 } == [5, 19, -1, -1, 11] && rows.probability[1] == 0.12 && rows.bands == [0, 1, -1, -1, 0])
    let days = rule.places(of: rule.items[0]), rates = rule.places(of: rule.items[1])
    #expect(
      rows.places[0].map { $0 < 0 ? "refused" : days[Int($0)].name.en } == [
        "up to 9", "10 or more", "(not recorded)", "refused", "(records of another town)"
      ])
    #expect(rows.places[1][4] == 1 && rates[1].points == 6 && !rates[1].isMissing && days[2].isMissing)
    #expect(rows.companions == [["1", "0", "", "1", "0"], ["2026", "2026", "2027", "2027", "2027"]])
  }

  @Test func `a table without a column of the rule is refused, or its cells count as empty`() throws {
    let table = "欠席日数,滞納率2\n0,0.1\n12,0.2\n"
    #expect(throws: ScoreTableError.self) { try read(table) }
    let rows = try read(table, absent: .empty)
    #expect(rows.absentColumns == ["滞納率"] && rows.kinds == [.scoredWithMissing, .scoredWithMissing] && rows.points == [6, 14])
    #expect(throws: ScoreTableError.self) { try read("a,b\n1,2\n", absent: .empty) }
  }

  @Test func `a column that was asked for and is not there is named with the nearest header`() throws {
    do {
      _ = try read("欠席日数,滞納率,result\n0,0,1\n", companions: ["results"])
      Issue.record("the column is not there")
    } catch let error as ScoreTableError {
      guard case .missingAskedColumn(_, "results", "result") = error else {
        Issue.record("\(error)")
        return
      }
      #expect(error.english.contains("\"result\"") && error.japanese.contains("「result」"))
    }
  }
}
