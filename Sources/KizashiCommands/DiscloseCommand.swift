import ArgumentParser
import Disclosure
import StructuredText
import Tabular

/// `kizashi disclose TABLE`: what would records, counts or amounts give away about a person?
struct DiscloseCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "disclose", abstract: "Looks at what a table gives away about single people before it leaves.",
    discussion: """
      Records (--quasi-identifiers): how well each hides among others. A table of counts (--counts): which cells to hide, and what a reader could still \
      work out. Amounts (--cells, --value): whether one contributor dominates a total. The answer holds true counts: it stays in the closed system.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions
  @OptionGroup var limits: SmallCellOptions
  @OptionGroup var question: DiscloseOptions

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  func run() throws {
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(self.table, threads: common.threads) }
    let answer = try clock.measure("disclose") { try FileFailure.naming(self.table) { try question.answer(table, limits.rule) } }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
    if let problem = answer.problem { throw FileFailure(path: self.table, reason: problem) }
  }
}

/// What `disclose` answers.
protocol DiscloseAnswer {
  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue
  /// The answer for people.
  func text(_ language: Language) -> String
  /// Why what was asked for cannot be published.
  var problem: DiscloseProblem? { get }
}
