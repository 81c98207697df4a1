import LinearAlgebra
import Parallel

/// The mean of a column and the reciprocal of its spread; missing values do not count.
struct ColumnScale: Sendable {
  let mean: Double
  let reciprocal: Double
  var varies: Bool { reciprocal > 0 }

  /// A spread below this part of the mean is rounding.
  static let roundingOfSpread = 1e-12

  init(_ x: [Double]) {
    var (n, sum, squares) = (0.0, 0.0, 0.0)
    for value in x where value.isFinite {
      n += 1
      sum += value
    }
    let mean = n > 0 ? sum / n : 0
    for value in x where value.isFinite { squares += (value - mean) * (value - mean) }
    let spread = n > 0 ? (squares / n).squareRoot() : 0
    self.mean = mean
    reciprocal = spread > Self.roundingOfSpread * abs(mean) ? 1 / spread : 0
  }
}

/// Columns that are centred and scaled while a block is filled, missing values standing at the mean.
struct StandardizedColumns: RowBlocks {
  let values: [[Double]]
  let scales: [ColumnScale]
  var rows: Int { values.first?.count ?? 0 }
  var columns: Int { values.count }

  init(columns: [[Double]], scales: [ColumnScale]) {
    values = columns
    self.scales = scales
  }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    for j in values.indices {
      let (mean, reciprocal) = (scales[j].mean, scales[j].reciprocal)
      let start = j * range.count
      values[j].withUnsafeBufferPointer { x in
        for k in 0..<range.count {
          let value = x[range.lowerBound + k]
          block[start + k] = value.isFinite ? (value - mean) * reciprocal : 0
        }
      }
    }
  }

  /// `XᵀX` of the standardised columns, scaled to a unit diagonal.
  func correlations(threads: Int) -> Matrix {
    let sums = Parallel.fold(rows: rows, threads: threads, into: CrossProduct(columns: columns)) { range in
      var partial = CrossProduct(columns: columns)
      withUnsafeTemporaryAllocation(of: Double.self, capacity: max(range.count * columns, 1)) { block in
        fill(block, rows: range)
        partial.fold(UnsafeBufferPointer(block), rows: range.count)
      }
      return partial
    } merge: {
      $0.merge($1)
    }
    return unitDiagonal(sums.matrix)
  }

  private func unitDiagonal(_ A: Matrix) -> Matrix {
    let scale = A.diagonal.map { 1 / $0.squareRoot() }
    var R = A
    for j in 0..<A.columns { for i in 0..<A.rows { R[i, j] = i == j ? 1 : A[i, j] * scale[i] * scale[j] } }
    return R
  }
}
