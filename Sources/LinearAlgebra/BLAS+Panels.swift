import CLAPACK

/// Products of a block of rows with several vectors at once: the block is read once for all of them.
extension BLAS {
  /// Writes `Y = block × B` into `Y`: rows × `vectors`, column after column; `B` holds `columns` numbers for each vector.
  /// - Complexity: O(rows × columns × vectors), one `dgemm`.
  public static func multiply(
    _ block: UnsafePointer<Double>, rows: Int, by B: Matrix, into Y: UnsafeMutablePointer<Double>
  ) {
    guard rows > 0, B.columns > 0 else { return }
    guard B.rows > 0 else { return Y.update(repeating: 0, count: rows * B.columns) }
    let (m, n, k) = (Int32(rows), Int32(B.columns), Int32(B.rows))
    cblas_dgemm(CblasColMajor, CblasNoTrans, CblasNoTrans, m, n, k, 1, block, m, B.elements, k, 0, Y, m)
  }

  /// Adds `blockᵀ × R` to `sums`; `R` holds `rows` numbers for each of the columns of `sums`.
  /// - Complexity: O(rows × columns × vectors), one `dgemm`.
  public static func addTransposedProduct(
    of block: UnsafePointer<Double>, rows: Int, with R: UnsafePointer<Double>, to sums: inout Matrix
  ) {
    guard rows > 0, sums.columns > 0, sums.rows > 0 else { return }
    let (m, n, p) = (Int32(rows), Int32(sums.columns), Int32(sums.rows))
    cblas_dgemm(CblasColMajor, CblasTrans, CblasNoTrans, p, n, m, 1, block, m, R, m, 1, &sums.elements, p)
  }
}
