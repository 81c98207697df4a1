import Validation

/// Whether the probabilities of a set of rows are right.
struct ProbabilityMeasures {
  let summary: CalibrationSummary
  let smooth: SmoothCalibration
  /// Between deciles of the predictions.
  let deciles: CalibrationGroups
  /// In ten bins of equal width.
  let bins: CalibrationGroups
  private let rows: Int

  private static let groupCount = 10

  /// Compares predictions with outcomes.
  ///
  /// - Complexity: O(rows log rows), and the smooth curve.
  /// - Throws: `ValidationError`.
  init(_ rows: JudgedRows, threads: Int) throws {
    summary = try CalibrationSummary(outcome: rows.outcome, probability: rows.score)
    smooth = try SmoothCalibration(outcome: rows.outcome, probability: rows.score, threads: threads)
    deciles = try CalibrationGroups(outcome: rows.outcome, probability: rows.score, .quantiles(Self.groupCount))
    bins = try CalibrationGroups(outcome: rows.outcome, probability: rows.score, .equalWidth(Self.groupCount))
    self.rows = rows.count
  }

  /// Expected over observed events.
  var expectedToObserved: Double? { summary.observed > 0 ? summary.expected / summary.observed : nil }

  /// The scaled Brier score; nil in rows of one class.
  var scaledBrier: Double? { summary.scaledBrier.isFinite ? summary.scaledBrier : nil }

  /// The log loss; nil where something happened that had the probability 0.
  var logLoss: Double? { summary.logLoss.isFinite ? summary.logLoss : nil }

  /// Hosmer and Lemeshow's test; nil where a group expects exactly none or all.
  var hosmerLemeshow: (statistic: Double, degreesOfFreedom: Int, pValue: Double)? {
    deciles.hosmerLemeshow.flatMap { $0.statistic.isFinite ? $0 : nil }
  }
}
