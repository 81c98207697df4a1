import Regression
import Validation

/// Everything that `validate` says of one set of rows.
struct ScoreMeasures {
  let rows: JudgedRows
  let question: ValidateQuestion
  /// Why there are no measures.
  let unjudged: Unjudged?
  private(set) var area: AreaUnderCurve?
  private(set) var areaLimits: Interval?
  /// Limits of the area by resampling clusters.
  private(set) var clusterLimits: PercentileInterval?
  private(set) var comparisons: [ScoreComparison] = []
  private(set) var partialArea: PartialArea?
  private(set) var youden: ThresholdDecision?
  private(set) var averagePrecision: AveragePrecision?
  private(set) var probability: ProbabilityMeasures?
  private(set) var thresholds: [ThresholdDecision] = []
  /// By capacity; nil where there are fewer rows.
  private(set) var topK: [(k: Int, found: RankingAtCapacity?)] = []

  /// Measures rows; a group below the minimum has none.
  ///
  /// - Complexity: O(rows log rows), O(rows) a replicate of the bootstrap, and the smooth calibration.
  /// - Throws: `ValidationError`.
  init(_ rows: JudgedRows, minimum: Int, _ question: ValidateQuestion) throws {
    self.rows = rows
    self.question = question
    unjudged = rows.unjudged(minimum: minimum)
    guard unjudged == nil else { return }
    let ranking = try Ranking(outcome: rows.outcome, score: rows.score)
    try rank(ranking)
    thresholds = question.thresholds.map { ThresholdDecision(ranking, threshold: $0) }
    for k in question.capacities {
      topK.append((k, k <= rows.count ? try RankingAtCapacity(ranking, capacity: k, ties: .fileOrder) : nil))
    }
    comparisons = try rows.compared.map { try ScoreComparison(rows, with: $0, question) }
    if rows.isProbability { probability = try ProbabilityMeasures(rows, threads: question.threads) }
  }

  private mutating func rank(_ ranking: Ranking) throws {
    let area = try AreaUnderCurve(ranking)
    self.area = area
    if area.standardError.isFinite { areaLimits = try area.interval(level: question.level) }
    if let bootstrap = try question.bootstrap(of: rows.clusters) {
      clusterLimits = try RankingIntervals(
        ranking, capacities: [], bootstrap: bootstrap, level: question.level, threads: question.threads
      ).area
    }
    partialArea = try question.specificity.map { try PartialArea(ranking, specificity: $0) }
    youden = try ThresholdDecision.youden(ranking)
    averagePrecision = try AveragePrecision(ranking)
  }

  /// McClish's correction, which exists only for a curve that is not below the diagonal.
  var correctedPartialArea: Double? {
    partialArea.flatMap { $0.corrected >= 0.5 - Self.roundingOfDiagonal ? $0.corrected : nil }
  }

  /// The diagonal itself is not below the diagonal but for rounding.
  private static let roundingOfDiagonal = 1e-12

  /// Net benefit, of a score that is a probability.
  func netBenefit(_ decision: ThresholdDecision) -> (benefit: Double?, ofAll: Double?) {
    guard rows.isProbability else { return (nil, nil) }
    return (decision.netBenefit(prevalence: question.prevalence), decision.netBenefitOfAll(prevalence: question.prevalence))
  }
}
