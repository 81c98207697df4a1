import LinearAlgebra
import Parallel

/// Sums over the rows that two columns have in common, for every pair of columns.
///
/// With the centred values x (0 where missing) and the masks m (1 where known): `n = mᵀm`, `s = xᵀm`, `q = (x²)ᵀm`, `P = xᵀx`.
struct PairwiseMoments: Sendable {
  private let columns: Int
  private var known: [Double]
  private var sums: [Double]
  private var squares: [Double]
  private var products: [Double]

  private init(columns: Int) {
    self.columns = columns
    known = [Double](repeating: 0, count: columns * columns)
    (sums, squares, products) = (known, known, known)
  }

  /// The sums of all rows.
  /// - Complexity: O(rows × columns²) on up to `threads` threads.
  init(_ data: CentredColumns, threads: Int) {
    self = Parallel.fold(rows: data.rows, threads: threads, into: PairwiseMoments(columns: data.columns)) { range in
      var partial = PairwiseMoments(columns: data.columns)
      let size = range.count * data.columns
      withUnsafeTemporaryAllocation(of: Double.self, capacity: max(3 * size, 1)) { block in
        data.fill(block.baseAddress!, range)
        partial.fold(block.baseAddress!, size: size, rows: range.count)
      }
      return partial
    } merge: {
      $0.merge($1)
    }
  }

  /// Adds a block whose first third holds the centred values; masks and squares are written behind them.
  private mutating func fold(_ block: UnsafeMutablePointer<Double>, size: Int, rows: Int) {
    let (values, masks, squared) = (block, block + size, block + 2 * size)
    for k in 0..<size {
      let isKnown = values[k].isFinite
      masks[k] = isKnown ? 1 : 0
      if !isKnown { values[k] = 0 }
      squared[k] = values[k] * values[k]
    }
    let mask = UnsafeBufferPointer(start: UnsafePointer(masks), count: size)
    let value = UnsafeBufferPointer(start: UnsafePointer(values), count: size)
    BLAS.addTransposedProduct(of: masks, stride: rows, columns: columns, with: mask, rows: rows, to: &known)
    BLAS.addTransposedProduct(of: values, stride: rows, columns: columns, with: mask, rows: rows, to: &sums)
    BLAS.addTransposedProduct(of: squared, stride: rows, columns: columns, with: mask, rows: rows, to: &squares)
    BLAS.addTransposedProduct(of: values, stride: rows, columns: columns, with: value, rows: rows, to: &products)
  }

  private mutating func merge(_ other: PairwiseMoments) {
    for k in known.indices {
      known[k] += other.known[k]
      sums[k] += other.sums[k]
      squares[k] += other.squares[k]
      products[k] += other.products[k]
    }
  }

  /// The rows that two columns have in common.
  func observations(_ i: Int, _ j: Int) -> Int { Int(known[i + j * columns]) }

  /// A variance below this part of the mean square has lost digits to cancellation.
  static let cancelled = 1e-3

  /// The correlation of two columns; nil when digits were lost and the rows must be looked at again.
  func correlation(_ i: Int, _ j: Int) -> Double? {
    let (ij, ji, n) = (i + j * columns, j + i * columns, known[i + j * columns])
    let (xx, yy) = (squares[ij] - sums[ij] * sums[ij] / n, squares[ji] - sums[ji] * sums[ji] / n)
    guard xx > Self.cancelled * squares[ij], yy > Self.cancelled * squares[ji] else { return nil }
    return min(max((products[ij] - sums[ij] * sums[ji] / n) / (xx * yy).squareRoot(), -1), 1)
  }
}
