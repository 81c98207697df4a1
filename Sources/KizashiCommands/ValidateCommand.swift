import ArgumentParser
import Tabular

/// `kizashi validate TABLE`: how well scores tell children apart, and whether probabilities are right.
struct ValidateCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Judges any model by a table of its scores and the outcomes.",
    discussion: """
      Higher scores mean more risk. Discrimination (DeLong), partial area, average precision, thresholds and capacities; for probabilities
      between 0 and 1 also Brier score, log loss, calibration, net benefit and their curves. Rows without a score or an outcome do not take part.
      The answer is for the analyst: it is not protected, and groups below --minimum-group are only counted.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions

  @Argument(help: "The table, a CSV file.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "The column of the score.")
  var score: String

  @Option(help: "The column of the outcome: two values.")
  var outcome: String

  @OptionGroup var eventOption: EventOption
  @OptionGroup var measures: ValidateOptions

  @Option(help: "Columns of groups, separated by commas: the same measures for each of their values.")
  var group: String?

  @Option(help: "The child, household or school whose rows are alike: limits by resampling these.")
  var cluster: String?

  @Option(help: "The column of the child; a child with two rows is refused.")
  var key: String?

  @Flag(help: "The score is a probability: one outside 0 to 1 is refused.")
  var probability = false

  func run() throws {
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(self.table, threads: common.threads) }
    let answer = try clock.measure("validate") { try naming { try self.answer(for: table) } }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
  }

  /// The judgement of a table.
  func answer(for table: Table) throws -> ValidateAnswer {
    try ValidateAnswer(try ScoredTable(table, columns: columns), try measures.question(threads: common.threads))
  }

  private var columns: ScoredTable.Columns {
    ScoredTable.Columns(
      score: score, outcome: outcome, compared: OptionList.names(measures.compare) ?? [], groups: OptionList.names(group) ?? [],
      cluster: cluster, key: key, event: eventOption.event, isProbability: probability)
  }

  /// Runs `work`; what it refuses about the table gets the file's name.
  private func naming<Answer>(_ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as any Explained { throw FileFailure(path: table, reason: error) }
  }
}
