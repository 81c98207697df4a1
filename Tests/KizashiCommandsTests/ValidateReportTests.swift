import StructuredText
import Testing

/// `kizashi validate` of a run, of a rule with a table and of a table of scores: the folder, the gates, the dossier.
struct ValidateReportTests {
  private let study: SmallStudy
  private let run: String

  init() throws {
    study = try SmallStudy()
    run = "\(study.folder)/out"
    let answer = try Program.run("run", study.plan, "--output", run, "--json", "--quiet")
    try #require(answer.status == 0)
  }

  private func validate(_ arguments: String...) throws -> Program.Answer {
    try Program.run(["validate"] + arguments + ["--output", "\(study.folder)/report", "--replicates", "20", "--quiet", "--json"])
  }

  @Test func `a run becomes a report, numbers and a dossier that holds`() throws {
    let answer = try validate(run)
    #expect(answer.status == 0 && answer.error.isEmpty)
    #expect(study.names("report") == ["MANIFEST.json", "dossier", "log.jsonl", "metrics.json", "report.html"])
    #expect(study.names("report/dossier") == ["README.txt", "design.json", "manifest.json", "metrics.json", "rule.json"])
    let metrics = try JSONValue(path: "\(study.folder)/report/metrics.json")
    #expect(metrics["scores"]?[0]?["auc"]?["estimate"]?.double != nil && metrics == answer.object?["metrics"])
    let check = try Program.run("dossier", "\(study.folder)/report/dossier", "--json")
    #expect(check.status == 0 && check.object?["holds"]?.bool == true && (check.object?["figures"]?.array?.count ?? 0) > 10)
  }

  @Test func `a changed number of the dossier is found`() throws {
    _ = try validate(run)
    let path = "report/dossier/metrics.json", text = try study.text(path)
    let events = try #require(try JSONValue(path: "\(study.folder)/\(path)")["children"]?.integer)
    try study.write(text.replacing("\"children\": \(events),", with: "\"children\": \(events + 1),"), to: path)
    let check = try Program.run("dossier", "\(study.folder)/report/dossier", "--json")
    #expect(check.status == 1 && check.object?["changed_files"]?[0]?.string == "metrics.json")
  }

  @Test func `no pseudonym of a child is in the report, the numbers or the dossier`() throws {
    _ = try validate(run)
    let children = try study.text("out/evaluation/children.csv").split(separator: "\n").dropFirst().prefix(40)
    let names = children.compactMap { $0.split(separator: ",").first }.filter { $0.count > 3 }
    for file in ["report/report.html", "report/metrics.json", "report/dossier/metrics.json"] {
      let text = try study.text(file)
      #expect(!names.contains { text.contains(">\($0)<") || text.contains("\"\($0)\"") })
    }
  }

  @Test func `a rule needs the outcome, a run says itself what it means, and a folder of files is not overwritten`() throws {
    #expect(try Program.run("validate", "\(run)/rule/rule.json", "\(run)/evaluation/children.csv").status == 64)
    #expect(try Program.run("validate", run, "--score", "x").status == 64)
    let answer = try Program.run("validate", run, "--output", study.folder)
    #expect(answer.status == 1 && !answer.error.isEmpty)
  }

  @Test func `a table of scores is read as when its measures are printed`() throws {
    var rows = "id,p,y\n"
    for child in 0..<400 { rows += "c\(child),0.\(10 + child % 80),\((child * 37) % 100 < 5 + child % 80 / 4 ? "yes" : "no")\n" }
    try study.write(rows, to: "scores.csv")
    let arguments = ["validate", "\(study.folder)/scores.csv", "--score", "p", "--outcome", "y", "--key", "id", "--json", "--quiet"]
    let measures = try #require(Program.run(arguments).object)
    let report = try #require(Program.run(arguments + ["--output", "\(study.folder)/report", "--replicates", "20"]).object?["metrics"])
    let (printed, told) = (measures["auc"]?["estimate"]?.double, report["scores"]?[0]?["auc"]?["estimate"]?.double)
    #expect(printed != nil && printed == told)
    let slope = measures["calibration"]?["slope"]?["estimate"]?.double
    #expect(slope != nil && slope == report["calibration"]?["slope"]?["estimate"]?.double)
  }

  @Test func `a folder that is no run is said to be none`() throws {
    try study.write("x", to: "folder-note.txt")
    let answer = try Program.run("validate", study.folder)
    #expect(answer.status == 1 && answer.error.contains("no run folder with an evaluation file"))
  }
}
