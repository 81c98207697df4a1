import DelimitedText
import Disclosure
import ScoreTable
import Scoring
import Validation

/// A table of children as the rule in use sees it, with outcome and year where they were asked for.
struct MonitorTable {
  /// The columns beside those of the rule.
  struct Columns {
    var outcome: String?
    var event: String?
    var year: String?
  }

  let path: String
  let rule: ScoringRule
  let rows: ScoredRows
  /// Not a number where it is not known; nil without the column.
  let outcome: [Double]?
  let years: [Int]?

  /// Scores a table.
  ///
  /// - Throws: `ScoreTableError`, `MonitorProblem` with the line.
  init(
    _ reader: ScoredRowsReader, path: String, rule: ScoringRule, columns: Columns, absent: ScoredRows.AbsentColumns
  ) throws {
    let rows = try reader.read(absent: absent)
    (self.path, self.rule, self.rows) = (path, rule, rows)
    let asked = [columns.outcome, columns.year].compactMap(\.self)
    func texts(_ column: String?) -> [String]? { column.flatMap { asked.firstIndex(of: $0) }.map { rows.companions[$0] } }
    outcome = try texts(columns.outcome).map { texts in
      try texts.enumerated().map { row, text in
        guard let value = Self.outcome(text, event: columns.event) else {
          throw MonitorProblem.outcomeNotBinary(path: path, column: columns.outcome ?? "", line: rows.lines[row])
        }
        return value
      }
    }
    years = try texts(columns.year).map { texts in
      try texts.enumerated().map { row, text in
        guard let year = Int(text) else { throw MonitorProblem.notYear(path: path, column: columns.year ?? "", line: rows.lines[row]) }
        return year
      }
    }
  }

  private static func outcome(_ text: String, event: String?) -> Double? {
    if text.isEmpty { return .nan }
    if let event { return text == event ? 1 : 0 }
    return text == "1" ? 1 : text == "0" ? 0 : nil
  }

  /// The rows of each year, or all rows under the name of the file.
  var periods: [(name: String, rows: [Int])] {
    guard let years else { return [(String(path.split(separator: "/").last ?? ""), Array(0..<rows.count))] }
    let grouped = Dictionary(grouping: years.indices) { years[$0] }
    return grouped.keys.sorted().map { (String($0), grouped[$0]!) }
  }

  /// The probabilities of some rows against what happened; nil without a child of known outcome.
  func calibration(_ chosen: [Int], areaBefore: Estimate? = nil) throws -> CalibrationInUse? {
    guard let outcome, chosen.contains(where: { !outcome[$0].isNaN && !rows.probability[$0].isNaN }) else { return nil }
    return try CalibrationInUse(
      outcome: chosen.map { outcome[$0] }, probability: chosen.map { rows.probability[$0] }, areaBefore: areaBefore)
  }

  /// The counts of a period as they may be kept; without `cuts` its own tenths are the bins of the score.
  func kept(_ period: (name: String, rows: [Int])) throws -> MonitorPeriod {
    let cuts = MonitorPeriod.cuts(rows, period.rows, rule: rule)
    var kept = MonitorPeriod(try counts(period, cuts), fates: MonitorPeriod.fates(rows, period.rows))
    kept.area = try area(period.rows)
    return kept
  }

  /// A period beside an earlier one.
  func compared(_ period: (name: String, rows: [Int]), with before: MonitorPeriod) throws -> MonitorComparison {
    var comparison = try MonitorComparison(before, counts(period, before.cuts), fates: MonitorPeriod.fates(rows, period.rows))
    comparison.now.area = try area(period.rows)
    return comparison
  }

  private func counts(_ period: (name: String, rows: [Int]), _ cuts: ScoreCuts) throws -> PeriodCounts {
    let counts = MonitorPeriod.counts(rows, period.rows, name: period.name, rule: rule, cuts: cuts)
    guard counts.rows >= SmallCells.official.threshold else {
      throw MonitorProblem.fewChildren(path: path, fewest: SmallCells.official.threshold)
    }
    return counts
  }

  /// The area under the curve, where there are enough events to tell it.
  private func area(_ chosen: [Int]) throws -> Estimate? {
    guard let found = try calibration(chosen), MonitorCalibration.isTold(found) else { return nil }
    return found.area
  }
}
