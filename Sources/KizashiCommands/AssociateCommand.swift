import ArgumentParser
import Reports
import StructuredText
import Studies

/// `kizashi associate PLAN|TABLE`: every item against every outcome of a plan, or of one table against one outcome.
struct AssociateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "associate", abstract: "Items against the outcomes of a plan, or the columns of a table against one of them.",
    discussion: """
      With a plan: stratified score tests of level, change and missingness within grade, sex and year, with Benjamini–Hochberg and
      Benjamini–Yekutieli adjusted p-values; the leakage audit by provenance and lag decay. Nothing is written.
      With a table and --outcome: the measures and tests that suit each item, within --strata or beyond the covariates of --adjust.
      With a table and --p-values: those p-values, adjusted.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions
  @OptionGroup var question: AssociateOptions

  @Argument(help: "A plan, a YAML or JSON file; or a table, a CSV file.", completion: .file(extensions: ["yaml", "yml", "json", "csv"]))
  var source: String

  /// How the names of plans end.
  private static let planEndings = [".yaml", ".yml", ".json"]
  /// How the names of tables end.
  private static let tableEndings = [".csv", ".tsv", ".txt", ".xlsx"]

  func validate() throws {
    let name = source.lowercased()
    if question.isUsed, Self.planEndings.contains(where: name.hasSuffix) {
      throw ValidationError("a plan names its own outcomes and items; --outcome and its companions go with a table.")
    }
    if !question.isQuestion, Self.tableEndings.contains(where: name.hasSuffix) {
      throw ValidationError("name the outcome of the table with --outcome COLUMN, or its p-values with --p-values COLUMN.")
    }
  }

  func run() throws {
    guard question.isQuestion else { return try screen() }
    var clock = StageClock()
    let answer = try HintedFailure.explaining { try tableAnswer(&clock) }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale, lines: question.comparison.lines))
  }

  private func tableAnswer(_ clock: inout StageClock) throws -> AssociateAnswer {
    let table = try clock.measure("read") { try reading.read(source, threads: common.threads) }
    return try clock.measure("fit") {
      try FileFailure.naming(source) {
        if let column = question.pValues { return try AssociatePValues(table, column: column).answer }
        return try AssociateQuestion(table, question, threads: common.threads).answer()
      }
    }
  }

  private func screen() throws {
    let plan = try StudyPlan(path: source)
    let result = try RisingRiskStudy(plan, threads: common.threads, progress: ProgressMeter(common).progress).screen()
    common.answer(result.json, text(result))
  }

  private func text(_ result: RisingRiskResult) -> String {
    let language = common.locale
    var parts = result.outcomes.map { outcome -> String in
      let tests = outcome.items.flatMap { item in item.components.map { (item, $0) } }.sorted { ($0.1.p ?? 1) < ($1.1.p ?? 1) }
      let rows = tests.prefix(question.comparison.lines).map { item, test in
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
