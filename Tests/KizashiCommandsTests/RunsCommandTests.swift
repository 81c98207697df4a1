import Foundation
import Registry
import StructuredText
import Testing

@testable import KizashiCommands

/// Two runs of a study whose plan was changed in between, in one registry.
private final class TwoRuns {
  let study: SmallStudy
  var registry: String { "\(study.folder)/registry.sqlite" }
  let names: [String]

  init() throws {
    study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/first", "--quiet")
    try study.change("assessments: 10%", to: "assessments: 20%", in: "plan.yaml")
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/second", "--quiet")
    names = try Registry.open("\(study.folder)/registry.sqlite").history().runs.map(\.start.run)
  }

  func runs(_ arguments: String...) throws -> Program.Answer { try Program.run(["runs"] + arguments + ["--registry", registry]) }
}

struct RunsCommandTests {
  @Test func `both runs are listed, finished, with their rules`() throws {
    let two = try TwoRuns(), list = try two.runs("list", "--json").object?["runs"]?.array
    #expect(two.names.count == 2 && list?.compactMap { $0["run"]?.string } == two.names)
    #expect(list?.allSatisfy { $0["finished"]?.string != nil && $0["rules"]?[0]?["rule"] == "support-2023" && $0["title"] == "試験" } == true)
    let text = try two.runs("list").output
    #expect(text.hasPrefix("run") && text.contains("finished") && two.names.allSatisfy(text.contains))
    #expect(try two.runs("list", "--locale", "ja").output.hasPrefix("実行"))
  }

  @Test func `a run is shown with the digests of its files, as long as they are the same`() throws {
    let two = try TwoRuns(), name = String(two.names[0].prefix(6))
    let shown = try two.runs("show", name, "--json").object
    let states = { (answer: JSONObject?) in answer?["files"]?.array?.compactMap { $0["state"]?.string } }
    #expect(shown?["folder"] == "first" && shown?["inputs"]?.array?.count == 3 && shown?["proofs"]?.array?.count == 4)
    #expect(states(shown) == ["unchanged", "unchanged", "unchanged", "unchanged"])
    try two.study.append(" ", to: "first/result.json")
    try FileManager.default.removeItem(atPath: "\(two.study.folder)/first/rule/rule.json")
    #expect(try states(two.runs("show", name, "--json").object) == ["changed", "unchanged", "unchanged", "gone"])
    #expect(try two.runs("show", name).output.contains("result.json  changed"))
    let missing = try two.runs("show", "xyz")
    #expect(missing.status == 1 && missing.errorLines.count == 1 && missing.error.contains("no run 'xyz'"))
  }

  @Test func `a comparison names the plan and the result, and only what is not a number of children`() throws {
    let two = try TwoRuns(), answer = try two.runs("compare", two.names[0], two.names[1], "--json").object
    let kinds = Set(answer?["differences"]?.array?.compactMap { $0["kind"]?.string } ?? [])
    #expect(answer?["results_compared"] == true && kinds.isSuperset(of: ["plan", "result"]))
    #expect(kinds.isSubset(of: ["plan", "result", "line", "points", "threshold", "area"]))
    let same = try two.runs("compare", two.names[0], two.names[0])
    #expect(same.status == 0 && same.output == "no difference\n")
    try two.study.append(" ", to: "first/result.json")
    #expect(try two.runs("compare", two.names[0], two.names[1]).output.contains("were not compared"))
  }

  @Test func `the checkpoint on a report agrees until somebody changes an entry`() throws {
    let two = try TwoRuns(), report = "\(two.study.folder)/first/report.html"
    #expect(try two.study.text("first/report.html").contains(two.names[0]))
    let verified = try two.runs("verify", "--checkpoint", report, "--json").object
    #expect(verified?["verified"] == true && verified?["checkpoints"] == 1 && verified?["entries"] == 8)
    let checkpoint = try two.runs("checkpoint").output
    #expect(try two.runs("verify", "--checkpoint", checkpoint).output.contains("checkpoints that agree: 1\n\(checkpoint)"))
    let foreign = try two.runs("verify", "--checkpoint", "x 1 y")
    #expect(foreign.status == 1 && foreign.error.contains("no checkpoint of this registry"))
    let bytes = try Data(contentsOf: URL(fileURLWithPath: two.registry)), place = try #require(bytes.firstRange(of: Data("試験".utf8)))
    try (bytes[..<place.lowerBound] + Data("改竄".utf8) + bytes[place.upperBound...]).write(to: URL(fileURLWithPath: two.registry))
    let broken = try two.runs("verify", "--checkpoint", report)
    #expect(broken.status == 1 && broken.errorLines.count == 1 && broken.error.contains("is not what was written"))
  }

  @Test func `without a registry nothing is entered, and a registry that cannot be is told at once`() throws {
    let study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--no-registry", "--quiet")
    #expect(try !study.names().contains("registry.sqlite") && !study.text("out/report.html").contains("kizashi.registry/"))
    try study.write("precious, precious, precious", to: "registry.sqlite")
    let refused = try Program.run("run", study.plan, "--output", "\(study.folder)/new", "--quiet")
    #expect(refused.status == 1 && refused.errorLines.count == 1 && refused.error.contains("not a registry"))
    #expect(!study.names().contains("new") && study.names().allSatisfy { !$0.hasPrefix(".new") })
    let absent = try Program.run("runs", "list", "--registry", "\(study.folder)/none.sqlite")
    #expect(absent.status == 1 && absent.error.contains("no registry there"))
  }
}
