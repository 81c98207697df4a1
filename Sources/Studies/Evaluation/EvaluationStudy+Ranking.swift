import Disclosure
import Regression
import Validation

extension EvaluationStudy {
  /// The shares of children for which the report says whom staff would meet, besides that of the plan.
  static let capacityShares = [0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2]
  /// Fewer events than this give no area under the curve worth printing.
  static let fewestEventsForArea = 5

  /// Areas, precision at capacity and curves of every score.
  func judgeRanking(_ result: inout ValidationResult) throws {
    guard judged.events > 0, judged.events < judged.count else { return }
    let judgement = try RankingJudgement(self)
    result.scores = try table.scores.map { try judgement.of($0) }
    result.capacities = try judgement.capacities(Set(Self.capacityShares + [question.capacity]).sorted())
    result.thresholdTable = try ThresholdTable(table, rows: judged.rows, shares: ThresholdTable.shares + [question.capacity])
    result.curves = try RankingCurves(judgement.ranking, smallest: question.smallCells.threshold)
  }
}

/// Judges how scores rank the same children.
private struct RankingJudgement {
  let study: EvaluationStudy
  let ranking: Ranking
  private let score: [Double]
  private let bootstrap: ClusterBootstrap?

  init(_ study: EvaluationStudy) throws {
    self.study = study
    score = study.judged.of(study.table.judged.values)
    ranking = try Ranking(outcome: study.judged.outcome, score: score)
    bootstrap = try study.judged.repeats ? study.bootstrap() : nil
  }

  func of(_ other: NamedScore) throws -> ScoreJudgement {
    var judgement = ScoreJudgement(name: other.name, label: other.label, kind: other.kind)
    let values = study.judged.of(other.values)
    guard !values.contains(where: \.isNaN) else { return judgement }
    let ranking = try Ranking(outcome: study.judged.outcome, score: values)
    if study.judged.events >= EvaluationStudy.fewestEventsForArea {
      try setArea(&judgement, ranking)
      if other.kind != .judged { try setDifference(&judgement, values, ranking) }
      judgement.averagePrecision = try AveragePrecision(ranking).estimate
    }
    judgement.atCapacity = try figures(ranking, values, share: study.question.capacity)
    try setOwnThreshold(&judgement, other, ranking, values)
    return judgement
  }

  private func setArea(_ judgement: inout ScoreJudgement, _ ranking: Ranking) throws {
    let area = try AreaUnderCurve(ranking)
    judgement.area = Estimate(value: area.estimate, standardError: max(area.standardError, try clusterError(ranking) ?? 0))
    judgement.areaInterval = try judgement.area?.logitInterval()
  }

  /// The standard error where rows of a child repeat.
  private func clusterError(_ ranking: Ranking) throws -> Double? {
    guard let bootstrap else { return nil }
    return try RankingIntervals(ranking, capacities: [], bootstrap: bootstrap, threads: study.threads).area?.standardError
  }

  private func setDifference(_ judgement: inout ScoreJudgement, _ values: [Double], _ other: Ranking) throws {
    let comparison = try AreaComparison(outcome: study.judged.outcome, first: score, second: values)
    judgement.difference = comparison.difference
    judgement.differenceInterval = try comparison.difference.interval()
    judgement.differencePValue = comparison.pValue
    if let bootstrap, let limits = try bootstrap.areaDifference(ranking, other, threads: study.threads) {
      judgement.differenceInterval = limits.interval
      judgement.differencePValue = nil
    }
  }

  /// What is found at the score's own threshold, and by the judged score among as many children.
  private func setOwnThreshold(_ judgement: inout ScoreJudgement, _ other: NamedScore, _ ranking: Ranking, _ values: [Double]) throws {
    guard let threshold = other.threshold else { return }
    let flagged = values.count { $0 >= threshold }
    guard flagged > 0 else { return }
    let share = Double(flagged) / Double(values.count)
    judgement.atOwnThreshold = try counted(values.map { $0 >= threshold }, share: share, threshold: threshold)
    if other.kind != .judged { judgement.judgedAtSameNumber = try figures(self.ranking, score, share: share) }
  }

  func capacities(_ shares: [Double]) throws -> [CapacityFigures] {
    try shares.map { try figures(ranking, score, share: $0) }
  }

  private func figures(_ ranking: Ranking, _ values: [Double], share: Double) throws -> CapacityFigures {
    let capacity = min(max(1, Int((share * Double(values.count)).rounded())), values.count)
    let row = try CapacityTable(ranking, capacities: [capacity]).rows[0]
    guard let threshold = row.threshold, row.flagged > 0 else {
      return CapacityFigures(share: share, threshold: nil, flagged: 0, found: 0, hours: 0)
    }
    return try counted(values.map { $0 >= threshold }, share: share, threshold: threshold)
  }

  /// The figures of the children who are flagged.
  private func counted(_ flags: [Bool], share: Double, threshold: Double) throws -> CapacityFigures {
    let judged = study.judged, flagged = flags.count { $0 }
    let found = flags.indices.count { flags[$0] && judged.outcome[$0] == 1 }
    var figures = CapacityFigures(
      share: share, threshold: threshold, flagged: flagged, found: found,
      hours: Double(flagged) * study.question.minutesPerAssessment / 60)
    if let known = study.table.known {
      figures.newlyFound = flags.indices.count { flags[$0] && judged.outcome[$0] == 1 && !known[judged.rows[$0]] }
    }
    guard flagged > 0, judged.events > 0 else { return figures }
    let precision = Double(found) / Double(flagged)
    figures.precision = precision
    figures.precisionInterval = try ProportionInterval.wilson(events: Double(found), trials: Double(flagged))
    figures.recall = Double(found) / Double(judged.events)
    figures.recallInterval = try ProportionInterval.wilson(events: Double(found), trials: Double(judged.events))
    figures.lift = precision / (Double(judged.events) / Double(judged.count))
    figures.netBenefit = netBenefit(flags, flagged: flagged, found: found)
    return figures
  }

  /// `TP/n − FP/n × t / (1 − t)` at t = the lowest probability among the flagged.
  private func netBenefit(_ flags: [Bool], flagged: Int, found: Int) -> Double? {
    guard let probability = study.table.probability else { return nil }
    let lowest = flags.indices.lazy.filter { flags[$0] }.map { probability[study.judged.rows[$0]] }.min() ?? .nan
    guard lowest < 1 else { return nil }
    return (Double(found) - Double(flagged - found) * lowest / (1 - lowest)) / Double(study.judged.count)
  }
}

extension EvaluationStudy {
  /// The bootstrap of the judged rows by cluster; by row when no cluster is named.
  func bootstrap() throws -> ClusterBootstrap {
    let codes = judged.clusterCodes ?? judged.rows.indices.map(Int32.init)
    return try ClusterBootstrap(
      clusters: codes, clusterCount: Int(codes.max() ?? 0) + 1, replicates: question.replicates, seed: question.seed)
  }
}
