import ArgumentParser
import Disclosure
import Tabular

/// The options of `disclose`: those of exactly one of its three questions.
struct DiscloseOptions: ParsableArguments {
  @Option(help: "Records: the columns that may be known from outside, separated by commas.")
  var quasiIdentifiers: String?

  @Option(help: "Records: the column that is not to be guessed.")
  var sensitive: String?

  @Flag(help: "A table of counts: row labels in the first column, counts in the others; all sums are published.")
  var counts = false

  @Option(help: "A table of counts: audit these hidden cells, row:column separated by commas, instead of choosing some.")
  var suppressed: String?

  @Option(help: "Amounts: the column that names the cell of each contribution.")
  var cells: String?

  @Option(help: "Amounts: the column of the contributions.")
  var value: String?

  @Option(help: "Amounts: how many of the largest contributions may have which share of a cell, n:share (default: 2:0.9).")
  var dominance: String?

  @Option(help: "Amounts: how near the largest contribution may be estimated, in percent of it (default: 10).")
  var pPercent: Double?

  /// Refuses options that do not belong together.
  ///
  /// - Throws: `ValidationError`.
  func validate() throws {
    let questions = [quasiIdentifiers != nil, counts, cells != nil].count { $0 }
    if questions != 1 { throw ValidationError("give one of --quasi-identifiers, --counts, and --cells with --value.") }
    if sensitive != nil, quasiIdentifiers == nil { throw ValidationError("--sensitive goes with --quasi-identifiers.") }
    if suppressed != nil, !counts { throw ValidationError("--suppressed goes with --counts.") }
    if (value != nil) != (cells != nil) { throw ValidationError("--cells and --value go together.") }
    if cells == nil, dominance != nil || pPercent != nil { throw ValidationError("--dominance and --p-percent go with --cells.") }
    if let pPercent, !(pPercent >= 0 && pPercent.isFinite) { throw ValidationError("--p-percent is a number of 0 or more.") }
    _ = try rule()
  }

  /// The rule for amounts.
  ///
  /// - Throws: `ValidationError`.
  func rule() throws -> Dominance.Rule {
    var rule = Dominance.Rule.usual
    if let pPercent { rule.percent = pPercent }
    guard let dominance else { return rule }
    let parts = dominance.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, let largest = Int(parts[0]), largest >= 1, let share = Double(parts[1]), 0...1 ~= share else {
      throw ValidationError("--dominance \(dominance): write n:share, such as 2:0.9.")
    }
    (rule.largest, rule.share) = (largest, share)
    return rule
  }

  /// The answer.
  ///
  /// - Throws: `FormulaError` for a column that is not there or cannot be used; `DiscloseProblem`.
  func answer(_ table: Table, _ limit: SmallCells) throws -> any DiscloseAnswer {
    if counts { return try DiscloseCounts(table, limit, suppressed: suppressed) }
    if let cells, let value { return try DiscloseAmounts(table, cells: cells, value: value, rule: try rule()) }
    return try DiscloseRecords(table, identifiers: OptionList.names(quasiIdentifiers) ?? [], sensitive: sensitive, limit: limit)
  }
}
