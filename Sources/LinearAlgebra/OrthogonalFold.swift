import CLAPACK

/// The factor R of a QR factorisation of all rows, `XᵀX = RᵀR`, folded block by block (tall-skinny QR).
///
/// Twice the work of `CrossProduct`, and it never squares the condition number of X.
/// Demmel, Grigori, Hoemmen, Langou (2012), SIAM Journal on Scientific Computing 34, A206–A239.
public struct OrthogonalFold: Sendable {
  private var R: Matrix

  /// An empty fold for blocks of `columns` columns.
  public init(columns: Int) { R = Matrix(rows: columns, columns: columns) }

  /// Adds a block: `rows` × columns, stored column after column.
  /// - Complexity: O((rows + columns) × columns²), one `dgeqrf` on the calling thread.
  public mutating func fold(_ block: UnsafeBufferPointer<Double>, rows: Int) {
    precondition(block.count >= rows * R.columns, "the block is smaller than it says")
    let p = R.columns
    let height = p + rows
    var stack = [Double](repeating: 0, count: height * p)
    for j in 0..<p {
      for i in 0...j { stack[i + j * height] = R[i, j] }
      for i in 0..<rows { stack[p + i + j * height] = block[i + j * rows] }
    }
    R = OrthogonalFold.factor(&stack, height: height, columns: p)
  }

  /// Adds the rows that another fold has seen.
  public mutating func merge(_ other: OrthogonalFold) {
    other.R.elements.withUnsafeBufferPointer { fold($0, rows: other.R.rows) }
  }

  /// R, with a diagonal that is not negative.
  public var upper: Matrix { R }

  private static func factor(_ stack: inout [Double], height: Int, columns p: Int) -> Matrix {
    var R = Matrix(rows: p, columns: p)
    guard p > 0 else { return R }
    var tau = [Double](repeating: 0, count: p)
    LAPACKE_dgeqrf(LAPACK_COL_MAJOR, Int32(height), Int32(p), &stack, Int32(height), &tau)
    for i in 0..<p {
      let sign: Double = stack[i + i * height] < 0 ? -1 : 1
      for j in i..<p { R[i, j] = sign * stack[i + j * height] }
    }
    return R
  }
}
