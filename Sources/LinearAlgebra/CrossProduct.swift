import CLAPACK

/// The sum of `XᵀX` over blocks of rows; what every weighted least-squares problem is made of.
///
/// A caller that wants `XᵀWX` scales each row of a block by the square root of its weight first.
public struct CrossProduct: Sendable {
  private var sums: Matrix

  /// An empty sum for blocks of `columns` columns.
  public init(columns: Int) { sums = Matrix(rows: columns, columns: columns) }

  /// Adds `XᵀX` of a block: `rows` × columns, stored column after column.
  /// - Complexity: O(rows × columns²), one `dsyrk` on the calling thread.
  public mutating func fold(_ block: UnsafeBufferPointer<Double>, rows: Int) {
    let p = Int32(sums.columns)
    guard rows > 0, p > 0 else { return }
    precondition(block.count >= rows * sums.columns, "the block is smaller than it says")
    cblas_dsyrk(CblasColMajor, CblasLower, CblasTrans, p, Int32(rows), 1, block.baseAddress, Int32(rows), 1, &sums.elements, p)
  }

  /// Adds the sums of other blocks.
  public mutating func merge(_ other: CrossProduct) {
    for k in sums.elements.indices { sums.elements[k] += other.sums.elements[k] }
  }

  /// The sum so far, the lower triangle only.
  public var lowerSums: Matrix { sums }

  /// The sum so far, both triangles filled.
  public var matrix: Matrix { sums.symmetrized }
}
