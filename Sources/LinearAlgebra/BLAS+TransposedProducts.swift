import CLAPACK

extension BLAS {
  /// Adds the product of a transposed block and another block, `C += AᵀB`, to `C`, which has A's columns as rows.
  ///
  /// Both blocks stand column after column; the columns of A are `stride` apart.
  /// - Complexity: O(rows × columns of A × columns of B), one `dgemm`.
  public static func addTransposedProduct(
    of A: UnsafePointer<Double>, stride: Int, columns: Int, with B: UnsafeBufferPointer<Double>, rows: Int, to C: inout [Double]
  ) {
    guard rows > 0, columns > 0, !B.isEmpty else { return }
    let others = B.count / rows
    precondition(C.count == columns * others, "a product has a row for each column of A and a column for each of B")
    cblas_dgemm(
      CblasColMajor, CblasTrans, CblasNoTrans, Int32(columns), Int32(others), Int32(rows),
      1, A, Int32(stride), B.baseAddress, Int32(rows), 1, &C, Int32(columns))
  }

  /// The squared length of each column of a block.
  /// - Complexity: O(rows × columns).
  public static func addSquaredLengths(of block: UnsafeBufferPointer<Double>, rows: Int, to lengths: inout [Double]) {
    guard rows > 0 else { return }
    for j in lengths.indices {
      let column = block.baseAddress! + j * rows
      lengths[j] += cblas_ddot(Int32(rows), column, 1, column, 1)
    }
  }
}
