import ArgumentParser
import Foundation
import Scoring
import StructuredText
import Testing

@testable import KizashiCommands

struct ScoreCommandTests {
  private let study: SmallStudy
  private var rule: String { "\(study.folder)/out/rule/rule.json" }
  private var inputs: String { "\(study.folder)/out/current/inputs.csv" }

  /// A day in the first year of the rule.
  private static let day = "2024-03-31"

  init() throws {
    study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
  }

  @Test func `the scores are those of the run, on standard output or in a file`() throws {
    let expected = try study.text("out/current/scores.csv")
    let answer = try Program.run("score", rule, inputs, "--locale", "ja", "--as-of", Self.day)
    #expect(answer.status == 0 && answer.output == expected)
    let rows = expected.split(separator: "\n").count - 1
    #expect(answer.error == "\(rows)行：点数あり\(rows)、情報不足0、対象外・拒否0\n")
    let quiet = try Program.run(
      "score", rule, inputs, "--locale", "ja", "--output", "\(study.folder)/s.csv", "--quiet", "--as-of", Self.day)
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.error.isEmpty)
    #expect(try study.text("s.csv") == expected)
  }

  @Test func `outside its years a rule scores nobody`() throws {
    let answer = try Program.run("score", rule, inputs, "--as-of", "2030-04-01")
    let lines = answer.output.split(separator: "\n").dropFirst()
    #expect(answer.status == 0 && lines.allSatisfy { $0.contains("REFUSED_EXPIRED") })
    #expect(answer.errorLines.count == 2 && answer.errorLines[0].contains("2023 to 2025"))
    #expect(answer.errorLines[1] == "\(lines.count) rows: 0 scored, 0 with too little information, \(lines.count) refused")
    #expect(try Program.run("score", rule, inputs).output == answer.output, "the day is today's when none is given")
  }

  @Test func `one object tells machines what became of the rows, whose place is a file`() throws {
    let rows = try study.text("out/current/scores.csv").split(separator: "\n").count - 1
    try study.append("\n", to: "out/current/inputs.csv")
    let answer = try Program.run("score", rule, inputs, "--json", "--output", "\(study.folder)/s.csv", "--as-of", Self.day)
    let object = try #require(answer.object)
    #expect(
      object.keys == [
        "rows", "scored", "insufficient", "refused", "without_key", "repeated_keys", "stale", "keys_not_compared", "odd_cells", "output"
      ])
    #expect(object["rows"]?.integer == rows && object["scored"]?.integer == rows && answer.error.isEmpty)
    let without = try Program.run("score", rule, inputs, "--json")
    #expect(without.status == 64 && without.output.isEmpty && without.error.contains("--output"))
  }

  @Test func `the key may have another name, and must be there`() throws {
    try study.write(try study.text("out/current/inputs.csv").replacing("child,", with: "番号,"), to: "t.csv")
    let table = "\(study.folder)/t.csv"
    let missing = try Program.run("score", rule, table)
    #expect(missing.status == 1 && missing.error.contains("t.csv") && missing.error.contains("child") && missing.output.isEmpty)
    #expect(
      try Program.run("score", rule, table, "--key", "番号", "--locale", "ja", "--as-of", Self.day).output
        == study.text("out/current/scores.csv"))
  }

  @Test func `a file is never written over the rule or the table`() throws {
    let before = try study.text("out/rule/rule.json")
    for path in [rule, inputs] {
      let answer = try Program.run("score", rule, inputs, "--output", path)
      #expect(answer.status == 1 && answer.error.hasPrefix("kizashi: "))
    }
    #expect(try study.text("out/rule/rule.json") == before)
  }

  @Test func `a rule that was tampered with scores nobody`() throws {
    let text = try study.text("out/rule/rule.json")
    let points = try #require(text.firstRange(of: "\"points\" : "))
    var changed = text
    changed.replaceSubrange(points, with: "\"points\" : 1")
    try study.write(changed, to: "rule.json")
    for command in [["verify", "\(study.folder)/rule.json"], ["score", "\(study.folder)/rule.json", inputs]] {
      let answer = try Program.run(command[0], command[1], command.count > 2 ? command[2] : "--json")
      #expect(answer.status == 1 && answer.output.isEmpty && answer.error.contains("rule.json"))
    }
  }

  @Test func `a date and an encoding are checked before anything is read`() {
    let rule = "/nowhere/rule.json"
    for (arguments, words) in [(["--as-of", "2026-02-30"], "2026-04-01"), (["--encoding", "latin1"], "utf-8, cp932 or euc-jp")] {
      do {
        try ScoreCommand.parse([rule, inputs] + arguments).run()
        Issue.record("\(arguments)")
      } catch { #expect(ScoreCommand.message(for: error).contains(words)) }
    }
  }
}
