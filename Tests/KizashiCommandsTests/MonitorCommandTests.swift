import ArgumentParser
import StructuredText
import Testing

@testable import KizashiCommands

struct MonitorCommandTests {
  private let study: SmallStudy
  private var rule: String { "\(study.folder)/out/rule/rule.json" }
  private var inputs: String { "\(study.folder)/out/current/inputs.csv" }

  init() throws {
    study = try SmallStudy()
    _ = try Program.run("run", study.plan, "--output", "\(study.folder)/out", "--quiet")
  }

  private func path(_ name: String) -> String { "\(study.folder)/\(name)" }

  /// The table with further columns, made by row.
  private func write(_ name: String, _ header: String, _ cells: (Int) -> String) throws {
    let lines = try study.text("out/current/inputs.csv").split(separator: "\n")
    let rows = lines.dropFirst().enumerated().map { "\($1),\(cells($0))" }
    try study.write(([lines[0] + "," + header] + rows.map { Substring($0) }).joined(separator: "\n") + "\n", to: name)
  }

  @Test func `the same children do not drift, and what was kept stands for their table`() throws {
    let first = try Program.run("monitor", rule, inputs, "--json")
    #expect(first.status == 0 && first.error.isEmpty && first.object?["drift"]?.array == [])
    try study.write(first.output, to: "kept.json")
    let table = try #require(Program.run("monitor", rule, inputs, "--before", inputs, "--json").object)
    let kept = try #require(Program.run("monitor", rule, inputs, "--reference", path("kept.json"), "--json").object)
    #expect(table["drift"] == kept["drift"] && table["drift"]?.array?.count == 1)
    let drift = table["drift"]?[0]
    #expect(drift?["score"]?["psi"]?.double == 0 && drift?["score"]?["movement"]?.string == "none")
    #expect(drift?["items"]?.array?.allSatisfy { $0["psi"]?.double == 0 } == true && drift?["items"]?.array?.isEmpty == false)
    let text = try Program.run("monitor", rule, inputs, "--before", inputs, "--locale", "ja")
    #expect(text.status == 0 && text.output.contains("PSI") && text.output.contains("期間"))
  }

  @Test func `no count of few children is told`() throws {
    func counts(_ value: JSONValue) -> [Int] {
      if let list = value.array { return list.flatMap(counts) }
      return value.object.map { object in
        object.keys.flatMap { ["count", "children"].contains($0) ? [object[$0]?.integer ?? 0] : counts(object[$0]!) }
      } ?? []
    }
    try write("years.csv", "fy") { $0 % 3 == 0 ? "2023" : "2024" }
    let answer = try #require(Program.run("monitor", rule, path("years.csv"), "--year", "fy", "--json").object)
    let found = counts(.object(answer))
    #expect(!found.isEmpty && found.allSatisfy { $0 == 0 || $0 >= 10 })
    #expect(answer["periods"]?.array?.map { $0["period"]?.string } == ["2023", "2024"])
  }

  @Test func `with an outcome it says what to do`() throws {
    try write("o.csv", "y") { $0 % 4 == 0 ? "1" : $0 % 9 == 1 ? "" : "0" }
    let answer = try #require(Program.run("monitor", rule, path("o.csv"), "--outcome", "y", "--json").object)
    let calibration = answer["calibration"]
    #expect(calibration?["events"]?.integer ?? 0 > 20 && calibration?["in_the_large"]?["value"]?.double != nil)
    #expect(["intercept_refresh", "slope_refresh"].contains(calibration?["advice"]?.string))
    try write("few.csv", "y") { $0 < 5 ? "1" : "0" }
    let few = try #require(Program.run("monitor", rule, path("few.csv"), "--outcome", "y", "--json").object)
    #expect(few["calibration"]?.object?.keys == ["period", "advice", "advice_text"])
    #expect(few["calibration"]?["advice"]?.string == "not_enough_events")
    try write("bad.csv", "y") { $0 == 3 ? "maybe" : "0" }
    let bad = try Program.run("monitor", rule, path("bad.csv"), "--outcome", "y")
    #expect(bad.status == 1 && bad.error.contains("line 5") && !bad.error.contains("maybe"))
  }

  @Test func `a table without a column of the rule is refused by name`() throws {
    let header = try study.text("out/current/inputs.csv").split(separator: "\n")[0].split(separator: ",")
    try study.write(try study.text("out/current/inputs.csv").replacing("," + header[1], with: ",other"), to: "t.csv")
    let refused = try Program.run("monitor", rule, path("t.csv"))
    #expect(refused.status == 1 && refused.error.contains(header[1]))
  }

  @Test func `what is no reference, or that of another rule, is refused`() throws {
    try study.write("{}", to: "r.json")
    let none = try Program.run("monitor", rule, inputs, "--reference", path("r.json"))
    #expect(none.status == 1 && none.error.hasPrefix("kizashi: \(path("r.json")): no reference"))
    let kept = try Program.run("monitor", rule, inputs, "--json").output
    let id = try #require(JSONValue(parsing: kept)["rule"]?.string)
    try study.write(kept.replacing("\"\(id)\"", with: "\"x\""), to: "r.json")
    let other = try Program.run("monitor", rule, inputs, "--reference", path("r.json"))
    #expect(other.status == 1 && other.error.contains("\"x\""))
  }

  @Test func `an earlier period is named once`() throws {
    #expect(throws: (any Error).self) { try MonitorCommand.parse(["r.json", "t.csv", "--before", "b.csv", "--year", "fy"]) }
    #expect(throws: (any Error).self) { try MonitorCommand.parse(["r.json", "t.csv", "--event", "1"]) }
  }
}
