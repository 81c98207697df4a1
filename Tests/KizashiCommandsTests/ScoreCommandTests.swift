import ArgumentParser
import Foundation
import Scoring
import Testing

@testable import KizashiCommands

struct ScoreCommandTests {
  private let study: SmallStudy
  private var rule: String { "\(study.folder)/out/rule/rule.json" }
  private var inputs: String { "\(study.folder)/out/current/inputs.csv" }

  init() throws {
    study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
  }

  @Test func `the scores are those of the run, on standard output or in a file`() throws {
    let expected = try study.text("out/current/scores.csv")
    let answer = try Program.run("score", rule, inputs, "--locale", "ja")
    #expect(answer.status == 0 && answer.output == expected)
    let rows = expected.split(separator: "\n").count - 1
    #expect(answer.error == "\(rows)行：点数あり\(rows)、情報不足0、対象外・拒否0\n")
    let quiet = try Program.run("score", rule, inputs, "--locale", "ja", "--output", "\(study.folder)/s.csv", "--quiet")
    #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.error.isEmpty)
    #expect(try study.text("s.csv") == expected)
  }

  @Test func `outside its years a rule scores nobody`() throws {
    let answer = try Program.run("score", rule, inputs, "--as-of", "2030-04-01")
    let lines = answer.output.split(separator: "\n").dropFirst()
    #expect(answer.status == 0 && lines.allSatisfy { $0.contains("REFUSED_EXPIRED") })
    #expect(answer.error == "\(lines.count) rows: 0 scored, 0 with too little information, \(lines.count) refused\n")
  }

  @Test func `the key may have another name, and must be there`() throws {
    try study.write(try study.text("out/current/inputs.csv").replacing("child,", with: "番号,"), to: "t.csv")
    let table = "\(study.folder)/t.csv"
    let missing = try Program.run("score", rule, table)
    #expect(missing.status == 1 && missing.error.contains("t.csv") && missing.error.contains("child") && missing.output.isEmpty)
    #expect(try Program.run("score", rule, table, "--key", "番号", "--locale", "ja").output == study.text("out/current/scores.csv"))
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
