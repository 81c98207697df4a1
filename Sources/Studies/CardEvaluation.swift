import Tabular
import Regression
import Disclosure
import Modeling
import Scorecards
import Validation

/// Judges a card on the test part.
struct CardEvaluation {
  let cohort: Cohort
  let parts: StudyParts
  let panel: Panel
  let model: CardModel
  let calibration: CardCalibration
  let plan: StudyPlan
  let threads: Int

  /// The shares of children for which the report says whom staff would meet.
  private static let shares = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2]
  /// Fewer events than this give no area under the curve worth printing.
  private static let fewestEvents = 20
  private static let groups = 20
  /// Events that a group of the calibration plot should hold on average, so that most of its groups may be shown.
  private static let eventsInPlotGroup = 25.0

  private func plotGroups(_ events: Double) -> Int { min(Self.groups, max(3, Int(events / Self.eventsInPlotGroup))) }

  /// The evaluation, beside the scores of other rules for the same children.
  func result(against rivals: RisingRiskStudy.Rivals) throws -> EvaluationResult {
    let outcome = parts.test.map { cohort.outcome[$0] }
    let totals = model.card.totals(model.test, threads: threads)
    let probabilities = calibration.probabilities(totals)
    let points = totals.map(Double.init)
    let ranking = try Ranking(outcome: outcome, score: points)
    let experts = rivals.experts.map { score in score.with(parts.test.map { score.values[$0] }) }
    let comparators = rivals.comparators + experts.map(ComparatorScore.init)
    let before = model.test.predictors(model.fit.coefficients, threads: threads)
    let refresh = try InterceptRefresh(outcome: outcome, probability: probabilities)
    let summary = try CalibrationSummary(outcome: outcome, probability: probabilities, groups: Self.groups)
    return EvaluationResult(
      years: Set(parts.test.map { panel.years[Int(panel.year[Int(cohort.rows[$0])])].year }).sorted(), rows: outcome.count,
      events: Int(ranking.totalEvents),
      points: try AreaEstimate("points", "点数表", outcome, points),
      beforeRounding: try AreaEstimate("card before rounding", "点に丸める前の点数表", outcome, before),
      withGradeAndSex: try AreaEstimate("points with grade and sex", "点数表に学年・性別の発生率を加えた順", outcome, withGradeAndSex(points)),
      unseenHouseholds: try unseen(outcome, points),
      comparators: try comparators.map { try AreaEstimate($0.name, $0.label, outcome, $0.score).against(points, outcome, $0.score) },
      calibration: CalibrationResult(summary),
      refreshed: CalibrationResult(
        try CalibrationSummary(outcome: outcome, probability: probabilities.map { refresh($0) }, groups: Self.groups)),
      calibrationGroups: try CalibrationGroups(outcome: outcome, probability: probabilities, .quantiles(plotGroups(ranking.totalEvents)))
        .groups
        .map(CalibrationGroupResult.init), capacity: try capacity(ranking),
      expertRules: try expertResults(experts, expertComparison(outcome, points, rivals.known)),
      proposed: proposed(points, outcome))
  }

  private func expertResults(_ scores: [NamedScore], _ comparison: ExpertRuleComparison) throws -> [ExpertRuleResult] {
    try zip(plan.expertRules, scores).compactMap { try comparison.result($0, $1) }
  }

  private func proposed(_ points: [Double], _ outcome: [Double]) -> PeopleCount {
    let rows = points.indices.filter { points[$0] >= Double(calibration.threshold) }
    return PeopleCount(people: rows.count, events: rows.count { outcome[$0] == 1 })
  }

  private func expertComparison(_ outcome: [Double], _ points: [Double], _ known: [Bool]?) -> ExpertRuleComparison {
    ExpertRuleComparison(
      outcome: outcome, points: points, known: known.map { known in parts.test.map { known[$0] } },
      minutesPerAssessment: plan.minutesPerAssessment ?? EvaluationQuestion(title: "").minutesPerAssessment)
  }

  /// The points in log odds on top of those of the child's grade and sex: the whole of what the training fitted.
  private func withGradeAndSex(_ points: [Double]) -> [Double] {
    let offset = StrataOffset(cohort, positions: parts.train, panel: panel, byYear: false)
    let scale = PointsCard.pointsPerLogit(model.card.pointsPerDoubling)
    return zip(points, parts.test).map { $0 / scale + offset(cohort.rows[$1]) }
  }

  /// The points among children of households that no training row came from.
  private func unseen(_ outcome: [Double], _ points: [Double]) throws -> AreaEstimate? {
    let household = panel.facts.household.codes
    let seen = Set(parts.train.map { household[Int(cohort.rows[$0])] })
    let kept = parts.test.indices.filter { !seen.contains(household[Int(cohort.rows[parts.test[$0]])]) }
    let outcomes = kept.map { outcome[$0] }
    guard kept.count < parts.test.count, Int(outcomes.reduce(0, +)) >= Self.fewestEvents else { return nil }
    return try AreaEstimate("points, households not in training", "点数表（学習に使っていない世帯の児童）", outcomes, kept.map { points[$0] })
  }

  private func capacity(_ ranking: Ranking) throws -> [CapacityRow] {
    let shares = Set(Self.shares + [plan.capacity]).sorted().filter { $0 * Double(ranking.rows) >= 1 }
    let table = try CapacityTable(ranking, capacities: shares.map { Int(($0 * Double(ranking.rows)).rounded(.down)) }, cut: .within)
    return zip(shares, table.rows).map { share, row in
      CapacityRow(
        share: share, threshold: row.threshold.map { Int($0) }, flagged: Int(row.flagged), found: Int(row.found), precision: row.precision,
        precisionLow: row.interval.low, precisionHigh: row.interval.high, recall: row.recall)
    }
  }
}

extension AreaEstimate {
  init(_ name: String, _ label: String, _ outcome: [Double], _ score: [Double]) throws {
    let area = try AreaUnderCurve(outcome: outcome, score: score)
    let limits = try area.interval()
    self.init(name: name, label: label, estimate: area.estimate, low: limits.low, high: limits.high)
  }

  /// The estimate with how far the card's points are above it on the same children.
  fileprivate func against(_ points: [Double], _ outcome: [Double], _ score: [Double]) throws -> AreaEstimate {
    let comparison = try AreaComparison(outcome: outcome, first: points, second: score)
    let limits = try comparison.difference.interval()
    var estimate = self
    estimate.fromCard = AreaDifference(
      estimate: comparison.difference.value, low: limits.low, high: limits.high, p: comparison.pValue)
    return estimate
  }
}

extension CalibrationResult {
  init(_ summary: CalibrationSummary) {
    self.init(
      inTheLarge: summary.inTheLarge?.value, slope: summary.slope?.value, observedToExpected: summary.observedToExpected,
      expectedCalibrationError: summary.expectedCalibrationError, brier: summary.brier)
  }
}

extension CalibrationGroupResult {
  init(_ group: CalibrationGroup) {
    self.init(
      rows: Int(group.count), events: Int(group.observed), predicted: group.meanPrediction, observed: group.observedShare,
      low: group.interval.low, high: group.interval.high)
  }
}
