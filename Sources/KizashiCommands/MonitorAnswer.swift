import ScoreTable
import Scoring
import StructuredText
import Validation

/// What `monitor` answers.
struct MonitorAnswer {
  let rule: ScoringRule
  /// The periods, the newest last.
  let periods: [MonitorPeriod]
  let comparisons: [MonitorComparison]
  let calibration: MonitorCalibration?
  /// The columns of the rule that the newest table has not.
  let absentColumns: [String]

  /// The items that read one of the absent columns.
  var absentItems: [String] {
    let inputs = Set(rule.valueInputs.filter { absentColumns.contains($0.column) }.map(\.id))
    return rule.items.filter { !inputs.isDisjoint(with: $0.feature.inputs) }.map(\.id)
  }

  /// The share of children without points because too little is known of them; nil where it may not be told.
  static func share(_ fate: MonitorPeriod.Fate, _ period: MonitorPeriod) -> Double? {
    period.rows == 0 ? nil : period.fates[fate.rawValue].map { Double($0) / Double(period.rows) }
  }

  /// The children of each band; nil where a bin of the score reaches over its ends or the bins are those of other bands.
  static func bands(_ period: MonitorPeriod, _ rule: ScoringRule) -> [Int?] {
    let (ends, names) = (MonitorPeriod.bandEnds(rule), period.cuts.names)
    guard ends.allSatisfy(period.cuts.upper.contains) else { return rule.interpretation.bands.map { _ in nil } }
    let bandOfBin = names.indices.map { bin in
      bin < period.cuts.upper.count ? ends.count { $0 < period.cuts.upper[bin] } : ends.count
    }
    return rule.interpretation.bands.indices.map { band in
      let inside = Set(names.indices.filter { bandOfBin[$0] == band }.map { names[$0] })
      let touching = period.score.filter { !inside.isDisjoint(with: $0.parts) }
      guard touching.allSatisfy({ inside.isSuperset(of: $0.parts) }) else { return nil }
      return touching.reduce(0) { $0 + $1.counts[0] }
    }
  }
}
