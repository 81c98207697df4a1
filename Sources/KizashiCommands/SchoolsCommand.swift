import ArgumentParser
import Reports
import StructuredText
import Studies

/// `kizashi schools PLAN`: which schools achieve, or grow, more than hardship leads one to expect, and which traits go with it.
struct SchoolsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schools",
    abstract: "Schools that achieve despite hardship: effects with intervals, traits, and what cannot be concluded.",
    discussion: """
      Reads the registers of the plan and writes a run folder: result.json, report.html for the board of education, feedback/ (one sheet a
      school, with its own position only), expectation-rule.json (the expected score given hardship), rejects.csv, log.jsonl, MANIFEST.json.
      The folder is whole or absent; it takes the place of nothing but an empty folder or an earlier run folder. The run is entered in the
      registry (see 'kizashi runs').
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOptions

  @Argument(help: "The plan, a YAML or JSON file.", completion: .file(extensions: ["yaml", "yml", "json"]))
  var plan: String

  @Option(help: "The run folder (default: runs/schools-<time> beside the plan).", completion: .directory)
  var output: String?

  @Option(help: "Language of the report and the sheets: ja or en.")
  var reportLanguage: Language = .japanese

  func run() throws {
    let plan = try SchoolsPlan(path: plan)
    let path = output ?? RunFolderPath.new(in: plan.folder, study: "schools")
    Interrupts.removePartialFolder()
    let meter = ProgressMeter(common)
    var folder = try RunFolder(path: path, for: plan)
    let registration = try RunRegistration(registry, in: folder)
    let result = try SchoolsStudy(plan, threads: common.threads, progress: meter.progress).run(into: &folder)
    meter.progress("報告書を書いています", "writing the report")
    let mark = try registration?.start(study: "schools", title: result.title, result.provenance)
    let report = SchoolsReport(result, inJapanese: reportLanguage == .japanese, mark: mark)
    try folder.write(report.html, to: "report.html")
    for sheet in report.feedback { try folder.write(sheet.html, to: "feedback/\(sheet.fileName).html") }
    try folder.write(result.json.text(.pretty) + "\n", to: "result.json")
    try folder.write(meter.log, to: "log.jsonl")
    let manifest = try folder.publish(
      about: ["study": "schools", "program": .string(result.provenance.program), "title": .string(result.title)])
    try registration?.finish(manifest: manifest, folder.digests)
    common.answer(
      ["run": .string(path), "result": .string("\(path)/result.json")],
      SchoolsSummary(result: result, path: path, language: common.locale).text)
  }
}
