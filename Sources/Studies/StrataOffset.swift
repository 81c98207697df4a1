import Glibc
import Modeling

/// The log odds of the outcome by grade and sex (and year), from training rows; what a card is trained on top of.
struct StrataOffset: Sendable {
  private let logOdds: [Int64: Double]
  private let overall: Double
  private let panel: Panel
  private let byYear: Bool

  /// Events at the overall rate that a stratum is shrunk with: a grade and sex with fewer events of its own says little.
  private static let pseudoEvents = 40.0

  /// The log odds among these positions of a cohort.
  /// - Complexity: O(rows).
  init(_ cohort: Cohort, positions: [Int], panel: Panel, byYear: Bool) {
    self.panel = panel
    self.byYear = byYear
    let rate = positions.reduce(0) { $0 + cohort.outcome[$1] } / Double(positions.count)
    var counts: [Int64: (rows: Double, events: Double)] = [:]
    for position in positions {
      let stratum = Self.stratum(Int(cohort.rows[position]), panel, byYear)
      counts[stratum, default: (0, 0)].rows += 1
      counts[stratum]!.events += cohort.outcome[position]
    }
    overall = log(rate / (1 - rate))
    logOdds = counts.mapValues { count in
      let shrunken = (count.events + Self.pseudoEvents) / (count.rows + Self.pseudoEvents / rate)
      return log(shrunken / (1 - shrunken))
    }
  }

  /// The log odds of a row of the panel; those of all children where its stratum had no training row.
  func callAsFunction(_ row: Int32) -> Double { logOdds[Self.stratum(Int(row), panel, byYear)] ?? overall }

  private static func stratum(_ row: Int, _ panel: Panel, _ byYear: Bool) -> Int64 {
    let year = byYear ? Int64(panel.year[row]) : 0
    return year << 32 | Int64(panel.facts.grade.codes[row] + 1) << 16 | Int64(panel.facts.sex.codes[row] + 1)
  }
}
