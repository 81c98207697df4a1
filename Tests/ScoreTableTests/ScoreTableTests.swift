import DelimitedText
import FoundationEssentials
import Scoring
import Testing

@testable import ScoreTable

@Suite struct ScoreTableTests {
  private static let header = "児童番号,欠席日数,滞納率"
  private let rule = TinyRule.complete

  /// Scores a table given as text and gives the answer as text.
  private func answer(
    _ table: String, options: ScoreTableOptions = ScoreTableOptions(), encode: (String) throws -> [UInt8] = { Array($0.utf8) }
  ) throws -> (bytes: [UInt8], summary: ScoreTableSummary) {
    let folder = try Folder()
    try folder.write(try encode(table), to: "t.csv")
    let summary = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: options).write(to: folder.path("out.csv"))
    return (try folder.read("out.csv"), summary)
  }

  private func lines(_ bytes: [UInt8]) -> [String] { String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) }

  @Test func `each row is answered in its order`() throws {
    let rows = ["c1,0,0.00", "c2,12,0.40", "c3,,", "c4,400,0", "c5,三,0", "c6,12,", "c7,0,0.40"]
    let (bytes, summary) = try answer(([Self.header] + rows).joined(separator: "\n") + "\n")
    #expect(
      lines(bytes) == [
        "key,points,probability,band,status,reasons,coverage",
        "c1,5,0.010000,通常,SCORED,特に高い項目はありません,2/2",
        "c2,19,0.120000,会議,SCORED,欠席日数が多い、滞納がある,2/2",
        "c3,,,,TOO_MANY_MISSING(2),,0/2",
        "c4,,,,REFUSED_RANGE(days),,",
        "c5,,,,REFUSED_NOT_A_NUMBER(days),,",
        "c6,14,0.120000,会議,SCORED_WITH_MISSING(1),欠席日数が多い、滞納率：記録なし,1/2",
        "c7,11,0.010000,通常,SCORED,滞納がある,2/2"
      ])
    #expect(summary.rows == 7 && summary.scored == 4 && summary.insufficient == 1 && summary.refused == 2)
  }

  @Test func `a row without a key is refused`() throws {
    let (bytes, summary) = try answer("児童番号,欠席日数,滞納率\nc1,0,0\n,0,0\n \u{3000},12,0.40\n")
    let rows = ["c1,5,0.010000,通常,SCORED,特に高い項目はありません,2/2", ",,,,REFUSED_NO_KEY,,", ",,,,REFUSED_NO_KEY,,"]
    #expect(Array(lines(bytes).dropFirst()) == rows)
    #expect(summary.refused == 2)
  }

  @Test func `keys that come again are counted, each row is answered, and the person is told`() throws {
    let folder = try Folder()
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,0,0\nc2,0,0\nc1,12,0\nc1,0,0\n,0,0\n".utf8), to: "t.csv")
    let table = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: ScoreTableOptions(asOf: AsOfDate("2030-04-01")))
    let summary = try table.write(to: folder.path("out.csv"))
    #expect(summary.rows == 5 && summary.repeatedKeys == 2 && summary.firstRepeatedLine == 4 && summary.withoutKey == 1)
    let warnings = table.warnings(summary, .en)
    #expect(warnings.count == 3 && warnings[0].contains("2026 to 2027") && warnings[1].contains("line 4"))
    #expect(table.warnings(summary, .ja).count == 3)
  }

  @Test func `full-width digits are no number to a rule`() throws {
    let (bytes, _) = try answer("児童番号,欠席日数,滞納率\nc1,１２,0\n")
    #expect(lines(bytes)[1] == "c1,,,,REFUSED_NOT_A_NUMBER(days),,")
  }

  @Test func `reasons and bands come in the language asked for`() throws {
    let (bytes, _) = try answer("児童番号,欠席日数,滞納率\nc2,12,0.40\n", options: ScoreTableOptions(language: .en))
    #expect(lines(bytes)[1] == "c2,19,0.120000,review,SCORED,many days absent; fees in arrears,2/2")
  }

  @Test func `the order of the columns and further columns do not matter`() throws {
    let (one, _) = try answer("児童番号,欠席日数,滞納率\nc2,12,0.40\n")
    let (other, _) = try answer("氏名,滞納率,児童番号,欠席日数\n\"山田, 太郎\",0.40,c2,12\n")
    #expect(one == other)
  }

  @Test(arguments: ["=1+2", "+1", "-1", "@SUM(A1)", "\tx", "'=1"])
  func `a key that a spreadsheet would compute is escaped`(_ key: String) throws {
    let (bytes, _) = try answer("児童番号,欠席日数,滞納率\n\(key),12,0.40\n")
    #expect(lines(bytes)[1].hasPrefix("'\(key),19,"))
  }

  @Test func `reasons and bands that a spreadsheet would compute are escaped`() throws {
    let rule = try TinyRule.with(reason: "=1+2", band: "@会議")
    let folder = try Folder()
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,12,0.40\n".utf8), to: "t.csv")
    _ = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: ScoreTableOptions()).write(to: folder.path("out.csv"))
    #expect(lines(try folder.read("out.csv"))[1] == "c1,19,0.120000,'@会議,SCORED,'=1+2、滞納がある,2/2")
  }

  @Test func `a table in CP932 gives the same scores as in UTF-8`() throws {
    let text = "児童番号,欠席日数,滞納率\n児1,12,0.40\n児2,転入,0\n"
    let (utf8, _) = try answer(text)
    let options = ScoreTableOptions(encoding: .cp932)
    let (cp932, _) = try answer(text, options: options) { text in
      let folder = try Folder()
      var writer = try DelimitedWriter(path: folder.path("x.csv"), format: .excelCP932)
      for line in text.split(separator: "\n") {
        try writer.writeRow(line.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
      }
      try writer.close()
      return try folder.read("x.csv")
    }
    #expect(utf8 == cp932)
    #expect(lines(utf8)[2].hasPrefix("児2,5,0.010000,通常,SCORED_WITH_MISSING(1)"))
  }

  @Test func `a missing column is named`() throws {
    let error = try #require(throws: ScoreTableError.self) { try answer("児童番号,欠席日数\nc1,0\n") }
    #expect(error.english.contains("t.csv") && error.english.contains("\"滞納率\"") && !error.english.contains("nearest"))
    let key = try #require(throws: ScoreTableError.self) { try answer("番号,欠席日数,滞納率\nc1,0,0\n") }
    #expect(key.japanese.contains("児童番号") && key.japanese.contains("--key"))
  }

  @Test func `a missing column is named with the header most like it that the rule does not read`() throws {
    let column = try #require(throws: ScoreTableError.self) { try answer("児童番号,欠席日数,氏名,滞納率％\nc1,0,a,0\n") }
    #expect(column.english.contains("\"滞納率\"") && column.english.contains("nearest header is \"滞納率％\""))
    #expect(column.japanese.contains("最も近い見出しは「滞納率％」"))
    let key = try #require(throws: ScoreTableError.self) { try answer("児童番,欠席日数,滞納率\nc1,0,0\n") }
    #expect(key.english.contains("nearest header is \"児童番\""))
  }

  @Test func `a key column of the caller's choice is used`() throws {
    let (bytes, _) = try answer("番号,欠席日数,滞納率\nc9,0,0\n", options: ScoreTableOptions(keyColumn: "番号"))
    #expect(lines(bytes)[1].hasPrefix("c9,5,"))
  }

  @Test func `outside its validity every row is refused`() throws {
    let (bytes, summary) = try answer("児童番号,欠席日数,滞納率\nc1,0,0\n", options: ScoreTableOptions(asOf: AsOfDate("2030-04-01")))
    #expect(lines(bytes)[1] == "c1,,,,REFUSED_EXPIRED,,")
    #expect(summary.refused == 1)
  }

  @Test func `a rule used past its validity marks every row`() throws {
    let options = ScoreTableOptions(asOf: AsOfDate("2030-04-01"), expiry: .marked)
    let (bytes, summary) = try answer("児童番号,欠席日数,滞納率\nc1,0,0\nc2,,\nc3,400,0\nc4,12,\n,0,0\n", options: options)
    let statuses = lines(bytes).dropFirst().map { $0.split(separator: ",", omittingEmptySubsequences: false)[4] }
    #expect(
      statuses == [
        "EXPIRED_SCORED", "EXPIRED_TOO_MANY_MISSING(2)", "EXPIRED_REFUSED_RANGE(days)", "EXPIRED_SCORED_WITH_MISSING(1)",
        "EXPIRED_REFUSED_NO_KEY"
      ])
    #expect(summary.scored == 2)
    let valid = try answer(
      "児童番号,欠席日数,滞納率\nc1,0,0\n", options: ScoreTableOptions(asOf: AsOfDate("2026-04-01"), expiry: .marked))
    #expect(lines(valid.bytes)[1].contains(",SCORED,"))
  }

  @Test(arguments: [1, 2, 5])
  func `the answer has the same bytes for any number of threads`(_ threads: Int) throws {
    let rows = (0..<120_000).map { "child-\($0 % 100_000),\($0 % 40),\($0 % 7 == 0 ? "" : "0.\($0 % 10)0")" }
    let table = ([Self.header] + rows).joined(separator: "\n") + "\n"
    let (one, first) = try answer(table)
    let (other, summary) = try answer(table, options: ScoreTableOptions(threads: threads))
    #expect(one == other && first == summary)
    #expect(summary.repeatedKeys == 20_000 && summary.firstRepeatedLine == 100_002)
  }

  @Test(arguments: [1, 3])
  func `the first bad row of a long table is the one that is named`(_ threads: Int) throws {
    var rows = (0..<150_000).map { "child-\($0),\($0 % 40),0.\($0 % 10)0" }
    for bad in [140_000, 90_001, 90_000] { rows[bad] = "child,0" }
    let error = try #require(throws: ScoreTableError.self) {
      try answer(([Self.header] + rows).joined(separator: "\n") + "\n", options: ScoreTableOptions(threads: threads))
    }
    #expect(error.english.contains("line 90002"))
  }

  @Test func `cells that hold no value that the rule knows are counted by input, without their values`() throws {
    let folder = try Folder()
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,400,0\nc2,x-ray,0\nc3,転入,7\nc4,-1,0\n".utf8), to: "t.csv")
    let table = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: ScoreTableOptions())
    let summary = try table.write(to: folder.path("out.csv"))
    #expect(summary.oddCells.map(\.outOfRange) == [2, 1] && summary.oddCells.map(\.notANumber) == [1, 0])
    let lines = table.warnings(summary, .en)
    #expect(lines.count == 2 && lines[0].contains("(days): 2 numbers out of range, 1 texts where a number belongs"))
    #expect(!lines.joined().contains("x-ray") && table.warnings(summary, .ja)[1].contains("「滞納率」（rate）：範囲外の数1件"))
  }

  @Test func `an answer never takes the place of its input`() throws {
    let folder = try Folder()
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,0,0\n".utf8), to: "t.csv")
    let table = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: ScoreTableOptions())
    #expect(throws: ScoreTableError.sameFile(path: folder.path("t.csv"))) { try table.write(to: folder.path("t.csv")) }
  }

  @Test func `a bad row names its line and leaves no answer`() throws {
    let folder = try Folder()
    try folder.write(Array("児童番号,欠席日数,滞納率\nc1,0,0\nc2,0\n".utf8), to: "t.csv")
    let table = try ScoreTable(rule: rule, path: folder.path("t.csv"), options: ScoreTableOptions())
    let error = try #require(throws: ScoreTableError.self) { try table.write(to: folder.path("out.csv")) }
    #expect(error.english.contains("line 3"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out.csv")))
  }

  @Test func `a table in many chunks gives each row its own answer`() throws {
    let count = 60_000
    let rows = (0..<count).map { "child-\($0),\($0 % 40),0.\($0 % 10)0" }
    let (bytes, summary) = try answer(([Self.header] + rows).joined(separator: "\n") + "\n")
    let lines = lines(bytes).dropFirst()
    #expect(summary.rows == count && lines.count == count)
    let scorer = try Scorer(rule)
    for (i, line) in lines.enumerated() where i.isMultiple(of: 997) {
      let score = try scorer.score(["欠席日数": "\(i % 40)", "滞納率": "0.\(i % 10)0"])
      #expect(line.hasPrefix("child-\(i),\(score.points!),"))
    }
  }
}
