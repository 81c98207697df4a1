import Disclosure
import Regression
import Validation

extension EvaluationStudy {
  /// Groups of the calibration plot, and the events that each of them should hold.
  private static let plotGroups = 10
  private static let eventsInPlotGroup = 20
  /// Groups of Hosmer and Lemeshow.
  private static let hosmerLemeshowGroups = 10

  /// Calibration and net benefit of the probabilities.
  func judgeCalibration(_ result: inout ValidationResult) throws {
    guard let all = table.probability, judged.events > 0, judged.events < judged.count else { return }
    let p = judged.of(all), y = judged.outcome
    var figures = CalibrationFigures(try CalibrationSummary(outcome: y, probability: p, groups: Self.plotGroups))
    let smooth = try SmoothCalibration(outcome: y, probability: p, threads: threads)
    figures.smooth = (smooth.mean, smooth.median, smooth.percentile90, smooth.largest)
    let tenths = try CalibrationGroups(outcome: y, probability: p, .quantiles(Self.hosmerLemeshowGroups))
    figures.hosmerLemeshow = tenths.hosmerLemeshow
    let number = min(Self.plotGroups, max(2, judged.events / Self.eventsInPlotGroup))
    figures.groups = try CalibrationGroups(outcome: y, probability: p, .expectedEvents(number)).groups.map(CalibrationGroupResult.init)
    var notes = SectionNotes()
    figures.curve = notes.make("較正の曲線", "calibration curve") { () throws(ValidationError) in
      try CalibrationCurve(outcome: y, probability: p, clusters: repeated, threads: threads)
    }
    result.notes += notes.list
    result.calibration = figures
    var settings = DecisionCurve.Settings()
    (settings.clusters, settings.smallest, settings.threads) = (repeated, question.smallCells.threshold, threads)
    result.decision = try DecisionCurve(outcome: y, probability: p, settings: settings)
  }

  /// The clusters of the judged rows where some have more than one.
  private var repeated: [Int32]? { judged.repeats ? judged.clusterCodes : nil }
}
