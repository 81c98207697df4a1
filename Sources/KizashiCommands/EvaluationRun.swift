import ArgumentParser
import Reports
import Scoring
import StructuredText
import Studies
import Tabular

/// What `kizashi validate` is pointed at.
enum EvaluationSubject: Equatable {
  /// A run folder.
  case run(String)
  /// A rule and the table of the children that it is judged on.
  case rule(String, table: String)
  /// A table of scores.
  case table(String)

  /// The files that go into the answer.
  var files: [String] {
    switch self {
    case .run(let path): ["\(path)/\(EvaluationFile.path)", "\(path)/\(EvaluationFile.children)", "\(path)/rule/rule.json"]
    case .rule(let rule, let table): [rule, table]
    case .table(let table): [table]
    }
  }

  /// The rule, where there is one.
  var rule: String? {
    switch self {
    case .run(let path): "\(path)/rule/rule.json"
    case .rule(let rule, _): rule
    case .table: nil
    }
  }

  /// The folder beside which the answer is put.
  var folder: String {
    switch self {
    case .run(let path): "\(path)/.."
    case .rule(_, let table), .table(let table): table.lastIndex(of: "/").map { String(table[..<$0]) } ?? "."
    }
  }
}

/// Judges a subject and writes the whole report into a folder.
struct EvaluationRun {
  let subject: EvaluationSubject
  let question: EvaluationQuestion
  let common: CommonOptions
  let language: Language
  let registry: RegistryOptions

  /// The status of a command whose gates are missed.
  static let gatesMissed = ExitCode(3)

  /// Judges `table` and writes `report.html`, `metrics.json`, `dossier/` and the manifest; the folder is whole or absent.
  ///
  /// - Throws: what is wrong with the table or the place; `ExitCode(3)` when a gate is missed.
  func write(_ table: EvaluationTable, to output: String?) throws {
    Interrupts.removePartialFolder()
    let meter = ProgressMeter(common)
    var folder = try RunFolder(path: output ?? RunFolderPath.new(in: subject.folder, study: "evaluation"), keeping: subject.files)
    let registration = try RunRegistration(registry, in: folder)
    var result = try EvaluationStudy(table, question, threads: common.threads, progress: meter.progress).run()
    result.subject = subject.files.last ?? ""
    result.provenance = try Provenance(inputs: subject.files, seed: question.seed)
    meter.progress("報告書を書いています", "writing the report")
    let mark = try registration?.start(study: "evaluation", title: result.title, result.provenance)
    let report = ValidationReport(result, inJapanese: language == .japanese, mark: mark)
    try folder.write(report.html, to: "report.html")
    let metrics = report.metrics
    try folder.write(metrics.text(.pretty) + "\n", to: "metrics.json")
    try Dossier(metrics: metrics, rule: subject.rule).write(into: &folder)
    try folder.write(meter.log, to: "log.jsonl")
    let manifest = try folder.publish(
      about: ["study": "evaluation", "program": .string(result.provenance.program), "title": .string(result.title)])
    try registration?.finish(manifest: manifest, folder.digests, result: "metrics.json")
    common.answer(
      ["evaluation": .string(folder.path), "metrics": metrics], EvaluationSummary(result, report, path: folder.path).text(common.locale))
    if result.gates.contains(where: { !$0.isMet }) { throw Self.gatesMissed }
  }
}
