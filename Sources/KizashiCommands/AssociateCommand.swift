import ArgumentParser
import Reports
import StructuredText
import Studies

/// `kizashi associate PLAN`: every item against every outcome of a plan, and the leakage audit.
struct AssociateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "associate", abstract: "Items against the outcomes of a plan: screening, leakage audit, collinearity.",
    discussion: """
      Stratified score tests of level, change and missingness within grade, sex and year, with Benjamini–Hochberg and
      Benjamini–Yekutieli adjusted p-values; the leakage audit by provenance and lag decay. Nothing is written.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var argument: PlanArgument

  @Option(help: "How many lines of each outcome are printed.")
  var lines = 30

  func run() throws {
    let plan = try argument.read()
    let result = try RisingRiskStudy(plan, threads: common.threads, progress: ProgressMeter(common).progress).screen()
    common.answer(result.json, text(result))
  }

  private func text(_ result: RisingRiskResult) -> String {
    let language = common.locale
    var parts = result.outcomes.map { outcome -> String in
      let tests = outcome.items.flatMap { item in item.components.map { (item, $0) } }.sorted { ($0.1.p ?? 1) < ($1.1.p ?? 1) }
      let rows = tests.prefix(lines).map { item, test in
        [
          item.label, test.component, NumberText.significant(test.logOddsRatio, digits: 3), NumberText.significant(test.low, digits: 3),
          NumberText.significant(test.high, digits: 3),
          NumberText.pValue(test.p, decimals: 4), NumberText.pValue(test.benjaminiHochberg, decimals: 4), item.tags.joined(separator: ",")
        ]
      }
      let head = [
        language.text("項目", "item"), language.text("見方", "component"), language.text("対数オッズ比", "log odds ratio"),
        language.text("下限", "low"),
        language.text("上限", "high"), "p", "BH", language.text("標識", "tags")
      ]
      var table = TextTable(header: head, leftColumns: 2)
      rows.forEach { table.append($0) }
      return outcome.label + "\n" + table.text
    }
    let flagged = result.leakage.filter { $0.flag != "none" || $0.isExcluded }.map { "\($0.label) (\($0.item)): \($0.flag), \($0.origin)" }
    parts.append(
      language.text("支援記録の混入の点検", "leakage audit") + "\n"
        + (flagged.isEmpty ? language.text("該当なし", "nothing flagged") : flagged.joined(separator: "\n")))
    return parts.joined(separator: "\n\n")
  }
}
