import Registry
import Reports
import Signatures
import StructuredText
import Studies

/// Enters a run in the registry: when its answer is there, and when its folder is.
struct RunRegistration {
  private let registry: String
  private let run = Registry.newRunName()
  private let started = Moment.now
  private let folder: String

  /// Nil with `--no-registry`.
  ///
  /// - Throws: `RegistryError` when nothing could be entered.
  init?(_ options: RegistryOptions, in folder: borrowing RunFolder) throws {
    guard let registry = try options.path(in: folder.parent) else { return nil }
    self.registry = registry
    self.folder = folder.path
  }

  /// Enters what the run was made of, before its report is written; the answer is what the report prints.
  ///
  /// - Throws: `RegistryError`.
  func start(study: String, title: String, _ provenance: Provenance) throws -> RegistryMark {
    let facts = StudyFacts(
      study: study, title: title, program: provenance.program, plan: provenance.planDigest,
      inputs: provenance.inputs.map { FileRecord(name: $0.path, sha256: $0.sha256) })
    let place = RegistryPlace.relative(folder, toRegistry: registry)
    let start = RunStart(run: run, of: facts, folder: place, started: started, author: .current)
    return RegistryMark(run: run, checkpoint: try Registry.openOrCreate(registry).append([.runStarted(start)]).text)
  }

  /// Enters what the published folder holds.
  ///
  /// - Throws: `RegistryError`.
  func finish(manifest: [UInt8], _ digests: [(name: String, sha256: String, bytes: Int)], result: String = "result.json") throws {
    let files = Dictionary(uniqueKeysWithValues: digests.map { ($0.name, $0.sha256) })
    let finish = RunFinish(run: run, result: files[result] ?? "", manifest: FileDigest.sha256(manifest), finished: .now)
    try Registry.openOrCreate(registry).append([.runFinished(finish)] + models(files) + rules(files))
  }

  private func models(_ files: [String: String]) -> [RegistryEntry] {
    records(["model/fit.json"], files).map { .model(ModelRecord(run: run, file: $0)) }
  }

  private func rules(_ files: [String: String]) throws -> [RegistryEntry] {
    try records(["rule/rule.json", "expectation-rule.json"], files).map { file in
      let rule = try JSONValue(path: "\(folder)/\(file.name)"), name = rule["id"] ?? rule["description"]?["id"]
      return .rule(RuleRecord(run: run, rule: name?.string ?? "", file: file))
    }
  }

  private func records(_ names: [String], _ files: [String: String]) -> [FileRecord] {
    names.compactMap { name in files[name].map { FileRecord(name: name, sha256: $0) } }
  }
}
