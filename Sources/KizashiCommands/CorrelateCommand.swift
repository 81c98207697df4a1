import ArgumentParser
import Association
import StructuredText
import Tabular

/// `kizashi correlate TABLE`: correlations among the numbers of a table.
struct CorrelateCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "correlate", abstract: "Correlations among the numbers of a table, partial ones, and collinearity.",
    discussion: """
      Each pair has its test, its limits and a p-value adjusted for there being many pairs. With --given, what is left beyond other columns.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions
  @OptionGroup var question: CorrelateOptions

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  func run() throws {
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(self.table, threads: common.threads) }
    let answer = try clock.measure("fit") {
      try FileFailure.naming(self.table) { try CorrelateQuestion(table, question).answer(threads: common.threads) }
    }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale, lines: question.comparison.lines))
  }
}
