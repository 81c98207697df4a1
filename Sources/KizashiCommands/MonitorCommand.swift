import ArgumentParser
import DelimitedText
import ScoreTable
import Scoring
import Signatures
import Validation

/// `kizashi monitor RULE TABLE`: whether a rule in use still meets the children it was made for.
struct MonitorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "monitor", abstract: "Watches a rule in use: what moved between two periods, and whether its probabilities still hold.",
    discussion: """
      Compares the table with an earlier one (--before), with what an earlier answer kept (--reference), or its own years (--year): the score,
      every item with its missing values, the bands, children without points. With --outcome also the calibration, and what to do about it.
      The JSON answer holds no row of a child and no count below ten; its part "reference" is what --reference reads a year later.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var signature: SignatureOption

  @Argument(help: "The rule file.", completion: .file(extensions: ["json"]))
  var rule: String

  @Argument(help: "The table, a CSV file with the columns of the rule.", completion: .file(extensions: ["csv"]))
  var table: String

  @Option(help: "The table of the earlier period.", completion: .file(extensions: ["csv"]))
  var before: String?

  @Option(help: "The JSON answer of this command about the earlier period.", completion: .file(extensions: ["json"]))
  var reference: String?

  @Option(help: "The column of the fiscal year: each year is compared with the one before.")
  var year: String?

  @Option(help: "The column of the outcome, 1 or 0, empty where it is not known yet.")
  var outcome: String?

  @OptionGroup var eventOption: EventOption

  @Flag(help: "Take columns of the rule that the table has not as empty, as for a rule of another town.")
  var allowMissingColumns = false

  @Option(help: "Encoding of the tables: utf-8, cp932 or euc-jp (default: utf-8).")
  var encoding: String?

  func validate() throws {
    if [before, reference, year].count(where: { $0 != nil }) > 1 {
      throw ArgumentParser.ValidationError("--before, --reference and --year: name one of them.")
    }
    if eventOption.event != nil, outcome == nil { throw ArgumentParser.ValidationError("--event needs --outcome.") }
    if let encoding, TextEncoding(named: encoding) == nil {
      throw ArgumentParser.ValidationError("--encoding takes utf-8, cp932 or euc-jp.")
    }
  }

  func run() throws {
    let contents = try ScoringRule.contents(ofFile: rule)
    _ = try signature.check(contents, path: rule, otherwise: .ifCheckable)
    let answer = try answer(ScoringRule.load(contents: contents, path: rule))
    common.answer(answer.json(common.locale), answer.text(common.locale))
  }

  /// Scores and compares.
  func answer(_ rule: ScoringRule) throws -> MonitorAnswer {
    let now = try open(table, rule, outcome: outcome)
    if year != nil { return try yearly(now) }
    let earlier = try earlierPeriod(rule)
    let whole = now.periods[0]
    let compared = try earlier.map { try now.compared(whole, with: $0) }
    let found = try now.calibration(whole.rows, areaBefore: earlier?.area)
    return MonitorAnswer(
      rule: rule, periods: try [earlier].compactMap(\.self) + [compared?.now ?? now.kept(whole)],
      comparisons: [compared].compactMap(\.self), calibration: found.map { MonitorCalibration(period: whole.name, found: $0) },
      absentColumns: now.rows.absentColumns)
  }

  private func yearly(_ table: MonitorTable) throws -> MonitorAnswer {
    let years = table.periods
    guard years.count > 1 else { throw MonitorProblem.oneYear(path: self.table, column: year ?? "") }
    var periods = [try table.kept(years[0])]
    var comparisons: [MonitorComparison] = []
    for year in years.dropFirst() {
      comparisons.append(try table.compared(year, with: periods[periods.count - 1]))
      periods.append(comparisons[comparisons.count - 1].now)
    }
    return MonitorAnswer(
      rule: table.rule, periods: periods, comparisons: comparisons, calibration: try newestCalibration(table, years, periods),
      absentColumns: table.rows.absentColumns)
  }

  /// Of the newest year with an outcome.
  private func newestCalibration(
    _ table: MonitorTable, _ years: [(name: String, rows: [Int])], _ periods: [MonitorPeriod]
  ) throws -> MonitorCalibration? {
    for (k, year) in years.enumerated().reversed() {
      guard let found = try table.calibration(year.rows, areaBefore: k > 0 ? periods[k - 1].area : nil) else { continue }
      return MonitorCalibration(period: year.name, found: found)
    }
    return nil
  }

  private func earlierPeriod(_ rule: ScoringRule) throws -> MonitorPeriod? {
    if let reference { return try MonitorReference.read(reference, rule: rule) }
    guard let before else { return nil }
    let table = try openBefore(before, rule)
    return try table.kept(table.periods[0])
  }

  /// The earlier table need not hold the outcome.
  private func openBefore(_ path: String, _ rule: ScoringRule) throws -> MonitorTable {
    do { return try open(path, rule, outcome: outcome) } catch ScoreTableError.missingAskedColumn {
      return try open(path, rule, outcome: nil)
    }
  }

  private func open(_ path: String, _ rule: ScoringRule, outcome: String?) throws -> MonitorTable {
    let columns = MonitorTable.Columns(outcome: outcome, event: eventOption.event, year: year)
    let reader = try ScoredRowsReader(
      rule, path: path, encoding: encoding.flatMap { TextEncoding(named: $0) }, companions: [outcome, year].compactMap(\.self),
      threads: common.threads)
    return try MonitorTable(
      reader, path: path, rule: rule, columns: columns, absent: allowMissingColumns ? .empty : .refused)
  }
}
