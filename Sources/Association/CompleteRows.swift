import LinearAlgebra

/// The rows that are complete in several columns, centred within strata and stored row by row.
struct CompleteRows {
  let columns: Int
  /// The index in the table and the cell (stratum × outcome) of each complete row.
  private var rows: [Int32] = []
  private var cells: [Int32] = []
  /// The residual y - pₛ and the weight pₛ(1 - pₛ) of each cell, and the size of each stratum.
  private let terms: [(residual: Double, weight: Double)]
  private let sizes: [Double]
  /// The centred values, `columns` a row.
  private var values: [Double] = []
  let events: Int

  /// - Complexity: O(rows × columns).
  init(_ columns: [[Double]], _ layout: ScoreTestLayout) {
    self.columns = columns.count
    var counts = [Double](repeating: 0, count: layout.leftOut)
    for i in 0..<layout.rows where layout.cells[i] < layout.leftOut && columns.allSatisfy({ $0[i].isFinite }) {
      rows.append(Int32(i))
      cells.append(layout.cells[i])
      counts[Int(layout.cells[i])] += 1
      for column in columns { values.append(column[i]) }
    }
    let sizes = (0..<layout.strata).map { counts[2 * $0] + counts[2 * $0 + 1] }
    terms = (0..<layout.leftOut).map { c in
      let rate = counts[c | 1] / max(sizes[c >> 1], 1)
      return (Double(c & 1) - rate, rate * (1 - rate))
    }
    self.sizes = sizes
    events = Int(stride(from: 1, to: layout.leftOut, by: 2).reduce(0) { $0 + counts[$1] })
    centre()
    centre()  // takes back what rounding left in the first means
  }

  /// Subtracts the mean of each stratum.
  private mutating func centre() {
    var sums = [Double](repeating: 0, count: sizes.count * columns)
    for r in rows.indices { for j in 0..<columns { sums[stratum(r) * columns + j] += values[r * columns + j] } }
    for k in sums.indices { sums[k] /= max(sizes[k / columns], 1) }
    for r in rows.indices { for j in 0..<columns { values[r * columns + j] -= sums[stratum(r) * columns + j] } }
  }

  private func stratum(_ r: Int) -> Int { Int(cells[r] >> 1) }

  func summary(included: Int) -> JointScoreTestResult {
    var U = [Double](repeating: 0, count: columns)
    var V = Matrix(rows: columns, columns: columns)
    for r in rows.indices {
      let term = terms[Int(cells[r])]
      for j in 0..<columns {
        let x = values[r * columns + j]
        U[j] += x * term.residual
        for k in j..<columns { V.elements[k + j * columns] += term.weight * x * values[r * columns + k] }
      }
    }
    for j in 0..<columns { for k in 0..<j { V[k, j] = V[j, k] } }
    return JointScoreTestResult(
      observed: rows.count, missing: included - rows.count, events: events, score: U, information: V,
      rank: 0, chiSquare: nil, modelPValue: nil, effects: [], cluster: nil)
  }

  /// `V_r` at the one-step estimate, and the number of clusters with rows.
  func clusterVariance(atEffects b: [Double], _ layout: ScoreTestLayout) -> (Matrix, Int) {
    var contributions = ClusterContributions(columns: columns, clusters: layout.clusterCount)
    var row = [Double](repeating: 0, count: columns)
    for r in rows.indices {
      let term = terms[Int(cells[r])]
      var fitted = 0.0
      for j in 0..<columns { fitted += values[r * columns + j] * b[j] }
      for j in 0..<columns { row[j] = values[r * columns + j] * (term.residual - term.weight * fitted) }
      row.withUnsafeBufferPointer { contributions.add($0, from: 0, to: Int(layout.clusters[Int(rows[r])])) }
    }
    return contributions.variance
  }
}
