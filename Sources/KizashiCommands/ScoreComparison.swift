import Regression
import Validation

/// The judged score beside another one.
struct ScoreComparison {
  /// The other score.
  let score: String
  /// The rows that have both scores, or for the unpaired test those of the other.
  let observations: Int
  let isUnpaired: Bool
  /// Nil where the rows with both scores have one class.
  let areas: AreaComparison?
  /// Limits of the difference by resampling clusters.
  let cluster: PercentileInterval?

  /// Compares the areas of two scores.
  ///
  /// - Complexity: O(rows log rows), and O(rows) a replicate.
  /// - Throws: `ValidationError`.
  init(_ rows: JudgedRows, with other: (name: String, values: [Double]), _ question: ValidateQuestion) throws {
    let known = other.values.indices.filter { !other.values[$0].isNaN }
    let y = known.map { rows.outcome[$0] }
    score = other.name
    observations = known.count
    isUnpaired = question.isUnpaired
    guard Set(y).count == 2 else {
      (areas, cluster) = (nil, nil)
      return
    }
    let (first, second) = (known.map { rows.score[$0] }, known.map { other.values[$0] })
    if question.isUnpaired {
      areas = AreaComparison(
        unpaired: try AreaUnderCurve(outcome: rows.outcome, score: rows.score), try AreaUnderCurve(outcome: y, score: second))
      cluster = nil
    } else {
      areas = try AreaComparison(outcome: y, first: first, second: second)
      let clusters = rows.clusters.map { clusters in JudgedRows.numbered(known.map { clusters.codes[$0] }) }
      let rankings = try (Ranking(outcome: y, score: first), Ranking(outcome: y, score: second))
      cluster = try question.bootstrap(of: clusters)?
        .areaDifference(rankings.0, rankings.1, level: question.level, threads: question.threads)
    }
  }

  /// The test, where there is a spread to test against: scores that rank alike have the statistic 0.
  var test: (statistic: Double, pValue: Double)? {
    areas.flatMap { $0.statistic.isFinite && !$0.pValue.isNaN ? ($0.statistic, $0.pValue) : nil }
  }
}

extension ValidateQuestion {
  /// The bootstrap of clusters; nil without clusters or with a single one.
  func bootstrap(of clusters: (codes: [Int32], count: Int)?) throws -> ClusterBootstrap? {
    guard let clusters, clusters.count > 1 else { return nil }
    return try ClusterBootstrap(clusters: clusters.codes, clusterCount: clusters.count, replicates: replicates, seed: seed)
  }
}
