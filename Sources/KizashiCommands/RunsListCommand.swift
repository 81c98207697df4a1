import ArgumentParser
import Registry
import StructuredText

/// `kizashi runs list`: the runs in order.
struct RunsListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "The runs in order, and how many exports there were.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOption

  func run() throws {
    let history = try registry.open().history()
    common.answer(
      [
        "registry": .string(history.path), "runs": .array(history.runs.map(\.listedJSON)),
        "exports": .array(history.exports.map(\.export.json))
      ], text(history))
  }

  private func text(_ history: RegistryHistory) -> String {
    let language = common.locale
    guard !history.runs.isEmpty || !history.exports.isEmpty else { return language.text("記録はまだありません。", "nothing entered yet") }
    return [runs(history.runs), exports(history.exports.map(\.export))].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func runs(_ runs: [RegisteredRun]) -> String {
    guard !runs.isEmpty else { return "" }
    let language = common.locale
    var table = TextTable(
      header: [
        language.text("実行", "run"), language.text("開始", "started"), language.text("分析", "study"), language.text("状態", "state"),
        language.text("規則", "rule"), language.text("実行者", "by"), language.text("題名", "title")
      ], leftColumns: .max)
    for run in runs {
      table.append([
        run.start.run, run.start.started.text, run.start.study, run.state(language), run.rules.map(\.rule).joined(separator: ", "),
        run.start.author.account, run.start.title
      ])
    }
    return table.text
  }

  private func exports(_ exports: [ExportRecord]) -> String {
    guard !exports.isEmpty else { return "" }
    let language = common.locale
    var table = TextTable(
      header: [
        language.text("書き出し先", "export to"), language.text("日時", "when"), language.text("規則", "rule"),
        language.text("規則の要約値", "digest of the rule"), language.text("署名の鍵", "key"), language.text("実行者", "by")
      ], leftColumns: .max)
    for export in exports {
      table.append([
        export.carrier, export.exported.text, export.source.rule ?? "-", export.source.sha256.shortDigest, export.source.key ?? "-",
        export.author.account
      ])
    }
    return table.text
  }
}
