import Carriers
import Foundation
import Registry
import StructuredText
import Testing

@testable import KizashiCommands

struct ExportCommandTests {
  /// A study with a run, whose rule is exported to the Swift source, which can say all that a rule can say.
  private func studyWithRule() throws -> SmallStudy {
    let study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/runs/first", "--quiet")
    return study
  }

  @Test func `a rule leaves with its digest, the digests of the carrier's files, and an entry in the registry`() throws {
    let study = try studyWithRule(), place = "\(study.folder)/out"
    let answer = try Program.run("export", "\(study.folder)/runs/first", "--to", "swift", "--output", place, "--json")
    #expect(answer.status == 0 && answer.error.isEmpty)
    let about = try JSONValue(path: "\(place)/manifest.json")["about"], digest = try #require(about?["rule"]?["sha256"]?.string)
    #expect(about?["rule"]?["id"] == "support-2023" && about?["rule"]?["signed"] == false && about?["rule"]?["key"] == .null)
    #expect(about?["carriers"]?[0]?["carrier"] == "swift" && about?["carriers"]?[0]?["notes"] != nil && about?["contract"]?["ja"] != nil)
    #expect(study.names("out") == ["manifest.json", "rule.json", "swift"])
    #expect(try study.text("out/rule.json") == study.text("runs/first/rule/rule.json"))
    let history = try Registry.open("\(study.folder)/runs/registry.sqlite").history()
    let export = try #require(history.exports.last?.export)
    #expect(export.source == ExportRecord.Source(rule: "support-2023", sha256: digest, key: nil) && export.carrier == "swift")
    #expect(history.exports(of: history.runs[0].rules[0].file.sha256) == [export])
    #expect(answer.object?["carriers"]?[0]?["files"]?.array?.compactMap { $0["name"]?.string } == export.files.map(\.name))
  }

  @Test func `an export takes the place of an export and of nothing else`() throws {
    let study = try studyWithRule(), rule = "\(study.folder)/runs/first/rule/rule.json"
    let export = { (place: String) in try Program.run("export", rule, "--to", "swift", "--output", "\(study.folder)/\(place)") }
    #expect(try export("out").status == 0 && export("out").status == 0)
    let over = try export("runs/first")
    #expect(try over.status == 1 && over.errorLines.count == 1 && !study.text("runs/first/rule/rule.json").isEmpty)
    let run = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
    #expect(run.status == 1 && study.names("out").contains("manifest.json"))
  }

  @Test func `what is no rule with points is refused by name`() throws {
    let study = try SmallStudy(), path = "\(study.folder)/rule.json"
    let refusal = { (text: String) in
      try study.write(text, to: "rule.json")
      return try Program.run("export", path, "--to", "all", "--output", "\(study.folder)/out")
    }
    for (text, reason) in [
      ("{\"kind\": \"expectation\"}", "rule of expectation"), ("{\"formula\": \"y ~ x\", \"family\": \"binomial\"}", "kizashi fit"),
      ("{}", "rule.json"), ("", "rule.json")
    ] {
      let answer = try refusal(text)
      #expect(answer.status == 1 && answer.errorLines.count == 1 && answer.error.contains(path) && answer.error.contains(reason))
    }
    let folder = try Program.run("export", study.folder, "--to", "all", "--output", "\(study.folder)/out")
    #expect(folder.status == 1 && folder.error.contains("no rule/rule.json"))
    #expect(study.names() == ["dictionary.csv", "plan.yaml", "roster.csv", "rule.json", "support.csv"], "nothing is written")
  }

  @Test func `a fit is handed over as PMML and in no other format`() throws {
    let study = try SmallStudy(), folder = study.folder
    try study.write("y,x\n" + (0..<40).map { "\($0 * 7 % 5 > 1 ? 1 : 0),\($0)\n" }.joined(), to: "table.csv")
    let fit = try Program.run("fit", "y ~ x", "\(folder)/table.csv", "--family", "binomial", "--json")
    try study.write(fit.output, to: "fit.json")
    let export = { (carriers: String) in try Program.run("export", "\(folder)/fit.json", "--to", carriers, "--output", "\(folder)/out") }
    let refused = try export("all")
    #expect(refused.status == 1 && refused.error.contains("PMML only") && !study.names().contains("out"))
    #expect(try export("pmml").status == 0)
    #expect(try study.text("out/pmml/fit.pmml").contains("RegressionModel") && study.text("out/fit.json") == fit.output)
    let about = try JSONValue(parsing: try study.text("out/manifest.json"))["about"]
    #expect(about?["export"]?.string == "fit" && about?["fit"]?["formula"]?.string == "y ~ x")
  }

  @Test func `two exports at once are both entered`() throws {
    let study = try studyWithRule(), rule = "\(study.folder)/runs/first/rule/rule.json"
    let running = try (0..<4).map { try Program.start(["export", rule, "--to", "swift", "--output", "\(study.folder)/out\($0)"]).process }
    for process in running { process.waitUntilExit() }
    #expect(running.allSatisfy { $0.terminationStatus == 0 })
    let registry = try Registry.open("\(study.folder)/runs/registry.sqlite")
    #expect(try registry.history().exports.count == running.count && registry.verify().size == running.count + 4)
  }

  @Test func `carriers are read from a list`() {
    #expect(CarrierList(argument: "pmml, sqlite,pmml")?.carriers == [.pmml, .sqlite])
    #expect(CarrierList(argument: "all")?.carriers == Carrier.allCases && CarrierList(argument: "pmml,x") == nil)
  }
}
