import ArgumentParser
import Association

/// The options of `associate TABLE`.
struct AssociateOptions: ParsableArguments {
  @OptionGroup var comparison: ItemOptions

  /// How the items that matter together are chosen.
  enum Selection: String, ExpressibleByArgument, CaseIterable { case stability }

  @Option(help: "The outcome: a column of two or more values.")
  var outcome: String?

  @Option(help: "A column of p-values already computed, to be adjusted for there being many of them; instead of --outcome.")
  var pValues: String?

  @OptionGroup private var eventOption: EventOption
  @OptionGroup private var referenceOption: ReferenceOption

  @Option(help: "A column of strata, inside which rows are compared.")
  var strata: String?

  @Option(help: "Covariates, separated by commas: each item is tested beyond them by the score test of a logistic model.")
  var adjust: String?

  @Option(help: "A column of whole numbers: how often each row counts.")
  var frequency: String?

  @Option(help: "The column of trials; the outcome counts events out of them.")
  var trials: String?

  @Flag(help: "Item and outcome are one question asked twice.")
  var paired = false

  @Option(help: "stability: which items matter together, by how often they are among the first to enter lasso paths of half of the rows.")
  var select: Selection?

  @Option(help: "--select: a column of groups, such as children, whose rows stay in one half.")
  var group: String?

  @Option(help: "--select: the seed of the halves (default: 1).")
  var seed: UInt64?

  /// Whether a table is asked about.
  var isQuestion: Bool { outcome != nil || pValues != nil }

  /// Whether anything was asked for that only a table can answer.
  var isUsed: Bool {
    isQuestion || paired || comparison.exact || select != nil || otherOptions.contains { $0 != nil }
  }

  /// What may be named beside an outcome.
  private var otherOptions: [String?] {
    [comparison.items, event, strata, adjust, frequency, trials, referenceOption.reference, group, seed.map(String.init)]
  }

  /// Refuses options that exclude each other, all of them at once.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    var problems: [String] = []
    if outcome != nil, pValues != nil { problems.append("--outcome and --p-values exclude each other") }
    if outcome == nil, isUsed, pValues == nil { problems.append("name the outcome with --outcome COLUMN") }
    if pValues != nil, otherOptions.contains(where: { $0 != nil }) || paired || comparison.exact || select != nil {
      problems.append("--p-values goes with no other question")
    }
    if trials != nil, event != nil { problems.append("--trials counts events; --event names one: use one of them") }
    if paired, strata != nil || adjust != nil || trials != nil {
      problems.append("--paired goes with no --strata, --adjust or --trials")
    }
    if select != nil, paired || strata != nil || adjust != nil || trials != nil {
      problems.append("--select goes with no --paired, --strata, --adjust or --trials")
    }
    if adjust != nil, comparison.exact { problems.append("--adjust has no exact tests") }
    if select == nil, group != nil || seed != nil { problems.append("--group and --seed go with --select") }
    _ = try references()
    if !problems.isEmpty { throw ValidationError(problems.joined(separator: "; ") + ".") }
  }

  /// The value of the outcome that is the event.
  var event: String? { eventOption.event }

  /// The reference levels by item.
  ///
  /// - Throws: `ValidationError`.
  func references() throws -> [String: String] { try referenceOption.references() }

  /// What is done about missing values.
  var missing: ItemOptions.Missing { comparison.missing ?? .pairwise }

  /// The covariates.
  var covariates: [String] { OptionList.names(adjust) ?? [] }

  /// The columns that have another part than that of an item.
  var otherColumns: [String] { [outcome, strata, frequency, trials, group].compactMap(\.self) + covariates }

  /// What the measures hold.
  func settings() throws(AssociationError) -> MeasureSettings {
    try MeasureSettings(
      paired ? .paired : strata != nil ? .stratified : .crude, extent: comparison.exact ? .exact : .asymptotic, level: comparison.level)
  }
}
