import ArgumentParser
import Reports
import StructuredText
import Studies

/// `kizashi run PLAN`: the whole way from registers to report and rule.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "From registers to report and rule: the whole way of a plan in one command.",
    discussion: """
      Reads the registers of the plan, screens every item, audits for leakage, makes a points card, calibrates it on a later year,
      tests it on a year later still, and writes a run folder: result.json, report.html, rule/rule.json, current/ (this year's children
      in order of points), evaluation/ (the children that the card was made from, for evaluations), rejects.csv, log.jsonl, MANIFEST.json.
      The folder is whole or absent; it takes the place of nothing but an empty folder or an earlier run folder. The run is entered in the registry (see 'kizashi runs').
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var argument: PlanArgument
  @OptionGroup var registry: RegistryOptions

  @Option(help: "The run folder (default: runs/<study>-<time> beside the plan).", completion: .directory)
  var output: String?

  @Option(help: "Language of the report: ja or en.")
  var reportLanguage: Language = .japanese

  func run() throws {
    let plan = try argument.read()
    let path = output ?? RunFolderPath.new(in: plan.folder, study: "rising-risk")
    Interrupts.removePartialFolder()
    let meter = ProgressMeter(common)
    var folder = try RunFolder(path: path, for: plan)
    let registration = try RunRegistration(registry, in: folder)
    let outcome = try RisingRiskStudy(plan, threads: common.threads, progress: meter.progress).run(into: &folder)
    meter.progress("報告書を書いています", "writing the report")
    let mark = try registration?.start(study: "rising-risk", title: outcome.title, outcome.provenance)
    try folder.write(RisingRiskReport(outcome, inJapanese: reportLanguage == .japanese, mark: mark).html, to: "report.html")
    try folder.write(outcome.json.text(.pretty) + "\n", to: "result.json")
    try folder.write(meter.log, to: "log.jsonl")
    let manifest = try folder.publish(
      about: ["study": "rising-risk", "program": .string(outcome.provenance.program), "title": .string(outcome.title)])
    try registration?.finish(manifest: manifest, folder.digests)
    common.answer(["run": .string(path), "result": .string("\(path)/result.json")], summary(outcome, path: path))
  }

  private func summary(_ result: RisingRiskResult, path: String) -> String {
    let language = common.locale
    var lines = [language.text("報告書：\(path)/report.html", "report: \(path)/report.html")]
    if result.card == nil {
      lines += result.whyNoCard.map { language.text("点数表なし：\($0.japanese)", "no card: \($0.english)") }
    } else {
      lines.append(language.text("規則：  \(path)/rule/rule.json", "rule:   \(path)/rule/rule.json"))
    }
    let rejected = result.registers.reduce(0) { $0 + $1.rejected }
    if rejected > 0 {
      lines.append(
        language.text(
          "使わなかった行（読めない・重複）：\(rejected)行（\(path)/rejects.csv）", "rows not used (unreadable or repeated): \(rejected) (\(path)/rejects.csv)")
      )
    }
    return lines.joined(separator: "\n")
  }
}
