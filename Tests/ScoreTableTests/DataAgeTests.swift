import Scoring
import Testing

@testable import ScoreTable

@Suite struct DataAgeTests {
  private static let table = "児童番号,欠席日数,滞納率,基準日\nc1,0,0,2026-05-01\nc2,0,0,2026-03-31\nc3,0,0,\n,0,0,2026-05-01\n"

  private func statuses(_ rule: ScoringRule, _ options: ScoreTableOptions, table: String = table) throws -> ([String], [String]) {
    let folder = try Folder()
    try folder.write(Array(table.utf8), to: "t.csv")
    let table = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: options)
    let summary = try table.write(to: folder.path("out.csv"))
    let rows = String(decoding: try folder.read("out.csv"), as: UTF8.self).split(separator: "\n").dropFirst()
    return (rows.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) }, table.warnings(summary, .en))
  }

  @Test func `rows whose data are too old or of no known day are refused, and counted`() throws {
    let rule = try TinyRule.aging(column: "基準日")
    let (found, warnings) = try statuses(rule, ScoreTableOptions(asOf: AsOfDate("2026-05-01")))
    #expect(found == ["SCORED", "REFUSED_STALE", "REFUSED_STALE", "REFUSED_NO_KEY"])
    #expect(warnings.contains { $0.hasPrefix("2 rows have data older than 30 days") })
  }

  @Test func `the day of the whole table stands for the column`() throws {
    let rule = try TinyRule.aging(column: nil)
    var options = ScoreTableOptions(asOf: AsOfDate("2026-05-01"))
    options.dataAsOf = AsOfDate("2026-04-01")
    #expect(try statuses(rule, options).0 == ["SCORED", "SCORED", "SCORED", "REFUSED_NO_KEY"])
    options.dataAsOf = AsOfDate("2026-03-31")
    #expect(try statuses(rule, options).0 == ["REFUSED_STALE", "REFUSED_STALE", "REFUSED_STALE", "REFUSED_NO_KEY"])
  }

  @Test func `a rule that asks for the age and is told no day says so`() throws {
    let options = ScoreTableOptions(asOf: AsOfDate("2026-05-01"))
    let error = try #require(throws: ScoreTableError.self) { try statuses(try TinyRule.aging(column: nil), options) }
    #expect(error.english.contains("--data-as-of") && error.japanese.contains("--data-as-of"))
    let column = try #require(throws: ScoreTableError.self) { try statuses(try TinyRule.aging(column: "基準年月日"), options) }
    #expect(column.english.contains("\"基準年月日\"") && column.english.contains("nearest header is \"基準日\""))
  }
}
