import Glibc
import LinearAlgebra
import Regression

/// The rows of a linear mixed model with scaled columns and an outcome around its mean.
struct ScaledRows {
  let scale: ColumnScale
  let columns: ScaledColumns
  let termScales: [ColumnScale]
  /// The outcome without offset and, beside a constant column, without its mean.
  let outcome: [Double]
  /// The number of rows with a positive weight, and the sum of the logarithms of these weights.
  let counted: Int
  let logWeights: Double
  private let mean: Double
  private let weights: [Double]?
  private let terms: [any RowBlocks]

  /// - Complexity: O(rows × columns), one reading.
  init<Design: RowBlocks>(_ data: MultilevelData<Design>) throws(MultilevelError) {
    let fixed = data.fixed
    weights = fixed.weights
    scale = try ColumnScale(fixed.design, weights: fixed.weights, threads: fixed.threads, role: .fixed)
    columns = scale.scaled(fixed.design)
    var scales: [ColumnScale] = []
    for term in data.terms {
      scales.append(try ColumnScale(term.design, weights: fixed.weights, threads: fixed.threads, role: .random))
    }
    termScales = scales
    terms = zip(scales, data.terms).map { $0.scaled($1.design) }
    let raw = fixed.offset.map { zip(fixed.outcome, $0).map { $0 - $1 } } ?? fixed.outcome
    let total = fixed.weights.map { $0.reduce(0, +) } ?? Double(raw.count)
    let sum = fixed.weights.map { zip($0, raw).reduce(0) { $0 + $1.0 * $1.1 } } ?? raw.reduce(0, +)
    let mean = scale.constant == nil ? 0 : sum / total
    self.mean = mean
    outcome = raw.map { $0 - mean }
    counted = fixed.weights?.count { $0 > 0 } ?? raw.count
    logWeights = fixed.weights?.reduce(0) { $1 > 0 ? $0 + log($1) : $0 } ?? 0
  }

  /// Whether groups and residuals can be told apart.
  /// - Throws: `MultilevelError.groupPerRow`, `.effectPerRow`.
  func check<Design>(_ data: MultilevelData<Design>) throws(MultilevelError) {
    for (place, factor) in data.factors.enumerated() {
      var seen = [Bool](repeating: false, count: factor.levels)
      for (row, code) in factor.codes.enumerated() where weights?[row] ?? 1 > 0 { seen[Int(code)] = true }
      let levels = seen.count { $0 }
      guard levels > 1 else { throw .oneGroup(factor: place) }
      guard levels < counted else { throw .groupPerRow(factor: place) }
      for (k, term) in data.terms.enumerated() where term.factor == place && levels * term.design.columns >= counted {
        throw .effectPerRow(term: k)
      }
    }
  }

  /// The rows with these columns and this outcome.
  func mixed<Columns: RowBlocks>(_ columns: Columns, _ outcome: [Double]) -> MixedRows<Columns> {
    MixedRows(columns: columns, terms: terms, responses: [outcome], weights: weights)
  }

  /// The coefficients of the kept scaled columns that stand for what was taken from the outcome.
  func start(_ kept: [Int]) -> [Double] {
    var start = [Double](repeating: 0, count: kept.count)
    if let constant = scale.constant, !kept.isEmpty { start[0] = constant.value < 0 ? -mean : mean }
    return start
  }

  /// R of the QR factorisation of the weighted rows, the outcome as the last column.
  /// - Complexity: O(rows × columns²).
  func orthogonalFactor(threads: Int) -> Matrix {
    let p = columns.columns
    return columns.foldTiles(threads: threads, into: OrthogonalFold(columns: p + 1)) { fold, tile, range in
      let n = range.count
      var block = [Double](repeating: 0, count: n * (p + 1))
      for i in 0..<n {
        let root = (weights?[range.lowerBound + i] ?? 1).squareRoot()
        guard root > 0 else { continue }
        for j in 0..<p { block[j * n + i] = tile[j * n + i] * root }
        block[p * n + i] = outcome[range.lowerBound + i] * root
      }
      block.withUnsafeBufferPointer { fold.fold($0, rows: n) }
    } merge: {
      $0.merge($1)
    }.upper
  }
}
