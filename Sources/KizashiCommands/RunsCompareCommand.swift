import ArgumentParser
import Registry
import StructuredText

/// `kizashi runs compare RUN RUN`: why two runs have different answers.
struct RunsCompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "What differs between two runs: plan, inputs, lines of the card, points, areas, thresholds.",
    discussion: "Lines of the card, areas and thresholds are compared where both result.json are still those that were entered.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var registry: RegistryOption

  @Argument(help: "The name of the first run, or its beginning.")
  var first: String

  @Argument(help: "The name of the second run, or its beginning.")
  var second: String

  func run() throws {
    let history = try registry.open().history(), runs = (try history.run(first), try history.run(second))
    let results = (RunFiles(runs.0, registry: history.path).readResult(), RunFiles(runs.1, registry: history.path).readResult())
    var differences = RunDifference.ofProvenance(runs.0, runs.1)
    if let a = results.0, let b = results.1 { differences += ResultComparison(a, b, common.locale).differences }
    let isWhole = results.0 != nil && results.1 != nil
    common.answer(
      [
        "first": .string(runs.0.start.run), "second": .string(runs.1.start.run), "results_compared": .bool(isWhole),
        "differences": .array(differences.map(\.json))
      ], text(differences, runs, isWhole: isWhole))
  }

  private func text(_ differences: [RunDifference], _ runs: (RegisteredRun, RegisteredRun), isWhole: Bool) -> String {
    let language = common.locale
    var table = TextTable(
      header: [language.text("違い", "difference"), "", runs.0.start.run, runs.1.start.run], leftColumns: .max)
    for difference in differences {
      table.append([
        difference.kind.text(language), difference.name, difference.first ?? "-", difference.second ?? "-"
      ])
    }
    let note = language.text(
      "result.json が記録どおりに残っていない（または未完了の）実行があるため、点数表などは比べていません。\n",
      "cards, areas and thresholds were not compared: a result.json is gone, changed, or was never finished\n")
    let none = language.text("違いはありません。\n", "no difference\n")
    return (differences.isEmpty ? none : table.text) + (isWhole ? "" : note)
  }
}
