import Registry
import StructuredText

/// A run with its files and exports, for people and for programs.
struct ShownRun {
  let run: RegisteredRun
  let history: RegistryHistory
  let language: Language

  private var files: RunFiles { RunFiles(run, registry: history.path) }
  private var exports: [ExportRecord] { run.rules.flatMap { history.exports(of: $0.file.sha256) } }

  func json(proofs: JSONValue) -> JSONValue {
    [
      "run": .string(run.start.run), "study": .string(run.start.study), "title": .string(run.start.title),
      "program": .string(run.start.program), "folder": .string(run.start.folder), "started": .string(run.start.started.text),
      "finished": JSONValue(run.finish?.finished.text), "account": .string(run.start.author.account),
      "host": .string(run.start.author.host), "plan_sha256": .string(run.start.plan), "inputs": .array(run.start.inputs.map(\.json)),
      "files": .array(
        files.states.map { ["name": .string($0.file.name), "sha256": .string($0.file.sha256), "state": .string($0.state.rawValue)] }),
      "rules": .array(run.rules.map { ["rule": .string($0.rule), "sha256": .string($0.file.sha256)] }),
      "exports": .array(exports.map(\.json)), "proofs": proofs
    ]
  }

  /// - Complexity: O(bytes of the run's files).
  var text: String {
    var table = TextTable(header: [language.text("実行", "run"), run.start.run], leftColumns: .max)
    for (name, value) in facts { table.append([name, value]) }
    for input in run.start.inputs { table.append([language.text("入力", "input"), "\(input.sha256.shortDigest)  \(input.name)"]) }
    for (file, state) in files.states {
      table.append([language.text("結果", "result"), "\(file.sha256.shortDigest)  \(file.name)  \(state.text(language))"])
    }
    for rule in run.rules { table.append([language.text("規則", "rule"), rule.rule]) }
    for export in exports {
      table.append([language.text("書き出し", "export"), "\(export.carrier)  \(export.exported.text)  \(export.author.account)"])
    }
    return table.text
  }

  private var facts: [(String, String)] {
    let start = run.start
    return [
      (language.text("分析", "study"), start.study), (language.text("題名", "title"), start.title),
      (language.text("状態", "state"), run.state(language)), (language.text("開始", "started"), start.started.text),
      (language.text("終了", "finished"), run.finish?.finished.text ?? "-"),
      (language.text("実行者", "by"), "\(start.author.account)@\(start.author.host)"),
      (language.text("プログラム", "program"), start.program), (language.text("フォルダー", "folder"), start.folder),
      (language.text("計画", "plan"), start.plan.shortDigest)
    ]
  }
}
