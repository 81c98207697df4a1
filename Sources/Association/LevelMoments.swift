import LinearAlgebra

/// Counts of the levels of a nominal item by stratum and outcome, from which score and information follow without a second pass.
///
/// With `nₖ` rows of level k in a stratum of n: `U = Σ (eₖ - p nₖ)` and `V = Σ p(1 - p)(diag(nₖ) - nₖ nₗ / n)`, over the levels but the reference.
struct LevelMoments {
  let levels: Int
  /// The levels that have a column: all but the reference.
  let columns: [Int]
  let strata: Int
  /// The rows of each cell (stratum × outcome) and level.
  private let counts: [Double]

  /// - Complexity: O(rows).
  init(_ codes: [Int32], levels: Int, reference: Int?, _ layout: ScoreTestLayout) {
    var counts = [Double](repeating: 0, count: (layout.leftOut + 1) * levels)
    for i in 0..<codes.count where codes[i] >= 0 { counts[Int(layout.cells[i]) * levels + Int(codes[i])] += 1 }
    let totals = (0..<levels).map { level in (0..<layout.leftOut).reduce(0) { $0 + counts[$1 * levels + level] } }
    let reference = reference ?? totals.firstIndex(of: totals.max() ?? 0)
    columns = (0..<levels).filter { $0 != reference }
    self.levels = levels
    self.counts = counts
    strata = layout.strata
  }

  private func count(_ s: Int, _ level: Int) -> Double { counts[2 * s * levels + level] + counts[(2 * s + 1) * levels + level] }
  private func cases(_ s: Int, _ level: Int) -> Double { counts[(2 * s + 1) * levels + level] }
  private func size(_ s: Int) -> Double { (0..<levels).reduce(0) { $0 + count(s, $1) } }
  private func cases(_ s: Int) -> Double { (0..<levels).reduce(0) { $0 + cases(s, $1) } }

  func summary(included: Int) -> JointScoreTestResult {
    let observed = (0..<strata).reduce(0) { $0 + size($1) }
    let events = (0..<strata).reduce(0) { $0 + cases($1) }
    var (U, V) = ([Double](repeating: 0, count: columns.count), Matrix(rows: columns.count, columns: columns.count))
    for s in 0..<strata where size(s) > 0 { add(s, &U, &V) }
    return JointScoreTestResult(
      observed: Int(observed), missing: included - Int(observed), events: Int(events), score: U, information: V,
      rank: 0, chiSquare: nil, modelPValue: nil, effects: [], cluster: nil)
  }

  private func add(_ s: Int, _ U: inout [Double], _ V: inout Matrix) {
    let (n, rate) = (size(s), cases(s) / size(s))
    for (j, a) in columns.enumerated() {
      U[j] += cases(s, a) - rate * count(s, a)
      for (k, b) in columns.enumerated() { V[j, k] += rate * (1 - rate) * ((j == k ? count(s, a) : 0) - count(s, a) * count(s, b) / n) }
    }
  }

  /// `V_r` at the one-step estimate: a row's contribution depends on its cell and level only.
  /// - Complexity: O(rows × levels).
  func clusterVariance(_ codes: [Int32], atEffects b: [Double], _ layout: ScoreTestLayout) -> (Matrix, Int) {
    let terms = (0..<layout.leftOut).flatMap { cell in (0..<levels).flatMap { level in contribution(cell, level, b) } }
    var contributions = ClusterContributions(columns: columns.count, clusters: layout.clusterCount)
    terms.withUnsafeBufferPointer { terms in
      for i in 0..<codes.count where codes[i] >= 0 && layout.cells[i] < layout.leftOut {
        let start = (Int(layout.cells[i]) * levels + Int(codes[i])) * columns.count
        contributions.add(terms, from: start, to: Int(layout.clusters[i]))
      }
    }
    return contributions.variance
  }

  /// `d (r - w dᵀb)` of a row in this cell with this level, d being its centred indicators.
  private func contribution(_ cell: Int, _ level: Int, _ b: [Double]) -> [Double] {
    let s = cell >> 1
    let n = max(size(s), 1)
    let rate = cases(s) / n
    let d = columns.map { ($0 == level ? 1 : 0) - count(s, $0) / n }
    let fitted = zip(d, b).reduce(0) { $0 + $1.0 * $1.1 }
    return d.map { $0 * (Double(cell & 1) - rate - rate * (1 - rate) * fitted) }
  }
}
