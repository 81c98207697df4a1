import LinearAlgebra

/// The effects of schools minus the mean of their types, at every point of the grid.
struct CentredEffects: Sendable {
  private let weights: [Double]
  /// Means and standard deviations: points, then schools.
  private let means: [[Double]]
  private let deviations: [[Double]]
  /// The variance between schools at each point.
  private let between: [Double]

  /// Points with less weight are left out of the marginal distributions.
  private static let negligible = 1e-9

  /// Centres the effects at each point.
  /// - Complexity: O(points × schools × p).
  init(_ points: [GridPosterior.Point], _ comparison: Comparison) {
    let kept = points.filter { $0.weight > Self.negligible }
    let sum = kept.reduce(0) { $0 + $1.weight }
    weights = kept.map { $0.weight / sum }
    between = kept.map { $0.equations.ratios.school * $0.equations.residualVariance }
    var means: [[Double]] = [], deviations: [[Double]] = []
    for point in kept {
      let effects = point.equations.schoolEffects()
      means.append(comparison.centred(effects.means))
      deviations.append(comparison.centredDeviations(effects.covariance))
    }
    self.means = means
    self.deviations = deviations
  }

  /// The marginal distribution of the effect of school j.
  func mixture(_ j: Int) -> NormalMixture {
    NormalMixture(weights: weights, means: means.map { $0[j] }, deviations: deviations.map { $0[j] })
  }

  /// `1 − E[Var] / E[σ_u²]`, both of differences from the mean of `count` schools.
  func reliability(_ j: Int, among count: Int) -> Double {
    let error = weights.indices.reduce(0) { $0 + weights[$1] * deviations[$1][j] * deviations[$1][j] }
    let total = weights.indices.reduce(0) { $0 + weights[$1] * between[$1] } * (1 - 1 / Double(count))
    return max(0, 1 - error / total)
  }

  /// Everything that is known of school j and may be said.
  func effect(of j: Int, _ comparison: Comparison, _ ranks: RankSummary, margin: Double) -> SchoolEffect {
    let standing = comparison.standings[j], rows = comparison.rows[j]
    guard standing == .ranked || standing == .intervalOnly else { return SchoolEffect(rows: rows, standing: standing) }
    let mixture = mixture(j)
    let isRanked = standing == .ranked
    let rank = isRanked ? ranks.summary(of: j) : nil
    return SchoolEffect(
      rows: rows, standing: standing, mean: mixture.mean, standardDeviation: mixture.standardDeviation,
      interval80: mixture.interval(0.8), interval90: mixture.interval(0.9), interval95: mixture.interval(0.95),
      probabilityAboveZero: isRanked ? mixture.upperTail(0) : nil,
      probabilityAboveMargin: isRanked ? mixture.upperTail(margin) : nil,
      probabilityTopQuarter: rank?.topQuarter, rankInterval: rank?.interval,
      reliability: reliability(j, among: comparison.members[comparison.types[j]].count))
  }
}

extension Comparison {
  /// Each effect minus the mean of the type's members; NaN where the school is not compared.
  func centred(_ effects: [Double]) -> [Double] {
    var result = [Double](repeating: .nan, count: effects.count)
    for group in members where group.count >= Checks.fewestSchools {
      let mean = group.reduce(0) { $0 + effects[$1] } / Double(group.count)
      for j in group { result[j] = effects[j] - mean }
    }
    return result
  }

  /// The standard deviations of the centred effects.
  fileprivate func centredDeviations(_ covariance: LowRankCovariance) -> [Double] {
    var result = [Double](repeating: .nan, count: covariance.own.count)
    for group in members where group.count >= Checks.fewestSchools {
      for (j, variance) in zip(group, covariance.centredVariances(group)) { result[j] = variance.squareRoot() }
    }
    return result
  }
}
