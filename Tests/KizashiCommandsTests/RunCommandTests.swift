import ArgumentParser
import Foundation
import StructuredText
import Testing

@testable import KizashiCommands

struct RunCommandTests {
  @Test func `the report is in Japanese unless told otherwise`() throws {
    #expect(try RunCommand.parse(["p"]).reportLanguage == .japanese && RunCommand.parse(["p"]).output == nil)
    let command = try RunCommand.parse(["p", "--report-language", "en", "--output", "o", "--threads", "2"])
    #expect(command.reportLanguage == .english && command.output == "o" && command.common.threads == 2)
  }

  @Test func `a run leaves a whole folder and says where`() throws {
    let study = try SmallStudy(), place = "\(study.folder)/out"
    let answer = try Program.run("run", study.plan, "--output", place, "--json", "--quiet", "--report-language", "en")
    #expect(answer.status == 0 && answer.error.isEmpty)
    #expect(answer.object?.keys == ["run", "result"] && answer.object?["result"]?.string == "\(place)/result.json")
    #expect(
      study.names("out") == [
        "MANIFEST.json", "current", "evaluation", "log.jsonl", "model", "rejects.csv", "report.html", "result.json", "rule"
      ])
    #expect(try study.text("out/report.html").contains("<html lang=\"en\">"))
    let result = try JSONValue(path: "\(place)/result.json"), manifest = try JSONValue(path: "\(place)/MANIFEST.json")
    #expect(result["title"] == "試験" && manifest["about"]?["title"] == "試験" && manifest["about"]?["study"] == "rising-risk")
    #expect(try Program.run("verify", "\(place)/rule/rule.json").status == 0)
    let log = try study.text("out/log.jsonl").split(separator: "\n").map { try JSONValue(parsing: String($0)) }
    #expect(log.count > 5 && log.allSatisfy { $0["seconds"]?.integer != nil } && log.last?["message"] == "writing the report")
  }

  @Test func `without a place the folder is beside the plan, and people are told what was not read`() throws {
    let study = try SmallStudy()
    try study.append("p1,2019,1,f,SECRET,1\n", to: "roster.csv")
    let answer = try Program.run("run", study.plan)
    let run = try #require(study.names("runs").last)
    #expect(study.names("runs") == ["registry.sqlite", run] && run.hasPrefix("rising-risk-20"))
    let lines = answer.output.split(separator: "\n").map(String.init), place = "\(study.folder)/runs/\(run)"
    #expect(
      lines == [
        "report: \(place)/report.html", "rule:   \(place)/rule/rule.json",
        "rows not used (unreadable or repeated): 1 (\(place)/rejects.csv)"
      ])
    #expect(answer.errorLines.last?.hasSuffix("writing the report") == true && !(answer.output + answer.error).contains("SECRET"))
    #expect(try study.text("runs/\(run)/report.html").contains("<html lang=\"ja\">"))
  }

  @Test func `why there is no card is said at once`() throws {
    let study = try SmallStudy()
    let kept = try study.text("support.csv").split(separator: "\n").prefix(20).joined(separator: "\n")
    try study.write(kept + "\n", to: "support.csv")
    let answer = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    #expect(answer.status == 0 && answer.output.contains("\nno card: too few events") && !answer.output.contains("rule.json"))
  }

  @Test func `a place that cannot be written is refused before the registers are read`() throws {
    let study = try SmallStudy(), answer = try Program.run("run", study.plan, "--output", "/proc/none/run")
    #expect(answer.status == 1 && answer.errorLines.count == 1 && answer.error.contains("/proc/none"))
  }
}
