import CLAPACK

/// Products with a block of rows that stands in a buffer, column after column; no call allocates.
extension BLAS {
  /// Writes the product of a block and a vector, `y = block × x`, into `y`.
  /// - Complexity: O(rows × columns).
  public static func multiply(
    _ block: UnsafePointer<Double>, rows: Int, columns: Int, by x: [Double], into y: UnsafeMutablePointer<Double>
  ) {
    precondition(x.count == columns, "a product needs as many elements as columns")
    guard rows > 0 else { return }
    guard columns > 0 else { return y.update(repeating: 0, count: rows) }
    cblas_dgemv(CblasColMajor, CblasNoTrans, Int32(rows), Int32(columns), 1, block, Int32(rows), x, 1, 0, y, 1)
  }

  /// Adds the product of the transposed block and a vector, `y += blockᵀ × x`, to `y`.
  /// - Complexity: O(rows × columns).
  public static func addTransposedProduct(
    of block: UnsafePointer<Double>, rows: Int, columns: Int, with x: UnsafePointer<Double>, to y: inout [Double]
  ) {
    precondition(y.count == columns, "a transposed product has as many elements as columns")
    guard rows > 0, columns > 0 else { return }
    cblas_dgemv(CblasColMajor, CblasTrans, Int32(rows), Int32(columns), 1, block, Int32(rows), x, 1, 1, &y, 1)
  }

  /// Makes every later BLAS call run on the thread that makes it; the first call does the work, the others cost nothing.
  public static func ensureOneThreadPerCall() { oneThreadPerCall }

  private static let oneThreadPerCall: Void = useOneThreadPerCall()
}
