import LinearAlgebra
import Parallel
import Regression

/// The rows of a logistic mixed model that count, with their columns scaled.
struct LogisticRows: Sendable {
  /// The fixed design, scaled.
  let X: Matrix
  let scaling: LogisticScaling
  /// For each factor the columns of its effects, scaled.
  let Z: [Matrix]
  let randomScalings: [LogisticScaling]
  /// For each factor the level of each row.
  let codes: [[Int32]]
  let outcome: [Double]
  let weight: [Double]
  let offset: [Double]

  /// The rows of a factor's groups, one group after the other, in blocks of whole groups.
  /// - Complexity: O(rows × columns).
  func blocks(factor: Int, levels: Int) -> [LogisticBlock] {
    var counts = [Int](repeating: 0, count: levels + 1)
    for code in codes[factor] { counts[Int(code) + 1] += 1 }
    for level in 0..<levels { counts[level + 1] += counts[level] }
    var (next, order) = (counts, [Int](repeating: 0, count: outcome.count))
    for (row, code) in codes[factor].enumerated() {
      order[next[Int(code)]] = row
      next[Int(code)] += 1
    }
    var (blocks, first): ([LogisticBlock], Int) = ([], 0)
    for level in 0..<levels where counts[level + 1] - counts[first] >= Parallel.blockSize || level == levels - 1 {
      blocks.append(block(order[counts[first]..<counts[level + 1]], factor, first, counts[first...level + 1].map { $0 - counts[first] }))
      first = level + 1
    }
    return blocks
  }

  private func block(_ order: ArraySlice<Int>, _ factor: Int, _ firstGroup: Int, _ starts: [Int]) -> LogisticBlock {
    let (order, Z) = (Array(order), Z[factor])
    let weights = order.map { weight[$0] }
    return LogisticBlock(
      rows: order.count, columns: X.columns, effects: Z.columns, firstGroup: firstGroup, starts: starts,
      X: (0..<X.columns).flatMap { j in order.map { X[$0, j] } }, z: order.flatMap { i in (0..<Z.columns).map { Z[i, $0] } },
      outcome: order.map { outcome[$0] }, weight: weights, offset: order.map { offset[$0] },
      hasUnitWeights: weights.allSatisfy { $0 == 1 })
  }
}

extension LogisticRows {
  /// Takes the rows with a positive weight and the columns that are kept.
  /// - Complexity: O(rows × columns).
  init<Design: RowBlocks>(_ data: MultilevelData<Design>, response: Response, kept: [Int]) {
    let rows = response.weights.indices.filter { response.weights[$0] > 0 }
    let X = data.fixed.design.gathered(rows, kept)
    scaling = LogisticScaling(X)
    self.X = X * scaling.transform
    var (Z, scalings): ([Matrix], [LogisticScaling]) = ([], [])
    for factor in data.factors.indices {
      let own = data.terms.filter { $0.factor == factor }.map { $0.design.gathered(rows, Array(0..<$0.design.columns)) }
      let scaling = LogisticScaling(own.map(LogisticScaling.init))
      let all = Matrix(rows: rows.count, columns: scaling.transform.columns, elements: own.flatMap(\.elements))
      Z.append(all * scaling.transform)
      scalings.append(scaling)
    }
    (self.Z, randomScalings) = (Z, scalings)
    codes = data.factors.map { factor in rows.map { factor.codes[$0] } }
    outcome = rows.map { response.values[$0] }
    weight = rows.map { response.weights[$0] }
    offset = data.fixed.offset.map { offset in rows.map { offset[$0] } } ?? [Double](repeating: 0, count: rows.count)
  }
}

extension RowBlocks {
  /// Some rows of some columns in memory.
  func gathered(_ rows: [Int], _ kept: [Int]) -> Matrix {
    var all = Matrix(rows: self.rows, columns: columns)
    all.elements.withUnsafeMutableBufferPointer { fill($0, rows: 0..<self.rows) }
    if rows.count == self.rows, kept.count == columns { return all }
    return Matrix(rows: rows.count, columns: kept.count, elements: kept.flatMap { j in rows.map { all[$0, j] } })
  }
}

extension LogisticRows {
  /// Whether all rows of each group are events, or all are none: the likelihood then grows with the variance for ever, although Laplace's
  /// approximation may have a maximum.
  func areSeparated(by codes: [Int32]) -> Bool {
    var first: [Int32: Double] = [:]
    for (code, y) in zip(codes, outcome) {
      guard y == 0 || y == 1, first[code, default: y] == y else { return false }
      first[code] = y
    }
    return true
  }
}
