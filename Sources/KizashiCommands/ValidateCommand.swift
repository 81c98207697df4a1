import ArgumentParser
import Tabular

/// `kizashi validate TABLE`: how well scores tell children apart, and whether probabilities are right.
struct ValidateCommand: ReadsTable {
  static let configuration = CommandConfiguration(
    commandName: "validate", abstract: "Judges a run, a rule or any table of scores and outcomes, and writes the evaluator's report.",
    discussion: """
      A run folder, or a rule with the table of the children that it is to be judged on, or with --output a table of scores: writes a folder with
      report.html, metrics.json and the dossier, whose counts passed disclosure control; exit status 3 when a gate of the plan is missed.
      A table of scores without --output: prints the measures.
      Higher scores mean more risk. Discrimination (DeLong), partial area, average precision, thresholds and capacities; for probabilities
      between 0 and 1 also Brier score, log loss, calibration, net benefit and their curves. Rows without a score or an outcome do not take part.
      The answer is for the analyst: it is not protected, and groups below --minimum-group are only counted.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var reading: TableOptions

  @Argument(
    help: "A run folder, a rule (JSON), or a table of scores (CSV or xlsx).", completion: .file(extensions: ["csv", "json", "xlsx"]))
  var subject: String

  @Argument(help: "The table that a rule is judged on.", completion: .file(extensions: ["csv", "xlsx"]))
  var table: String?

  @Option(help: "The column of the score.")
  var score: String?

  @Option(help: "The column of the outcome: two values.")
  var outcome: String?

  @OptionGroup var eventOption: EventOption
  @OptionGroup var measures: ValidateOptions
  @OptionGroup var report: EvaluationOptions
  @OptionGroup var registry: RegistryOptions

  @Option(help: "Columns of groups, separated by commas: the same measures for each of their values.")
  var group: String?

  @Option(help: "The child, household or school whose rows are alike: limits by resampling these.")
  var cluster: String?

  @Option(help: "The column of the child; a child with two rows is refused.")
  var key: String?

  @Flag(help: "The score is a probability: one outside 0 to 1 is refused.")
  var probability = false

  func validate() throws {
    switch evaluated {
    case .run: if score != nil || outcome != nil { throw ArgumentParser.ValidationError("A run folder says itself what its columns mean.") }
    case .rule: if outcome == nil { throw ArgumentParser.ValidationError("--outcome names the column that the rule is judged against.") }
    case .table:
      if score == nil { throw ArgumentParser.ValidationError("--score names the column to be judged.") }
      if outcome == nil { throw ArgumentParser.ValidationError("--outcome names the column that it is judged against.") }
      if table != nil { throw ArgumentParser.ValidationError("A second table is for a rule; \(subject) is none.") }
    }
  }

  func run() throws {
    if case .table = evaluated, report.output == nil { return try printMeasures() }
    try writeReport()
  }

  private func printMeasures() throws {
    var clock = StageClock()
    let table = try clock.measure("read") { try reading.read(subject, threads: common.threads) }
    let answer = try clock.measure("validate") { try naming(subject) { try self.answer(for: table) } }
    common.report(clock)
    common.answer(answer.json(common.locale), answer.text(common.locale))
  }

  /// The judgement of a table.
  func answer(for table: Table) throws -> ValidateAnswer {
    try ValidateAnswer(try ScoredTable(table, columns: columns), try measures.question(threads: common.threads))
  }

  var columns: ScoredTable.Columns {
    ScoredTable.Columns(
      score: score ?? "", outcome: outcome ?? "", compared: OptionList.names(measures.compare) ?? [], groups: OptionList.names(group) ?? [],
      cluster: cluster, key: key, event: eventOption.event, isProbability: probability)
  }

  /// Runs `work`; what it refuses about the table gets the file's name.
  func naming<Answer>(_ path: String, _ work: () throws -> Answer) throws -> Answer {
    do { return try work() } catch let error as any Explained { throw FileFailure(path: path, reason: error) }
  }
}
