import CLAPACK

extension Matrix {
  /// The matrix product.
  /// - Complexity: O(rows × columns × inner), one `dgemm`.
  public static func * (A: Matrix, B: Matrix) -> Matrix {
    precondition(A.columns == B.rows, "a product needs as many columns left as rows right")
    var C = Matrix(rows: A.rows, columns: B.columns)
    guard C.elements.count > 0, A.columns > 0 else { return C }
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, Int32(A.rows), Int32(B.columns), Int32(A.columns),
      1, A.elements, Int32(A.rows), B.elements, Int32(B.rows), 0, &C.elements, Int32(C.rows))
    return C
  }

  /// The product with a vector.
  /// - Complexity: O(rows × columns), one `dgemv`.
  public static func * (A: Matrix, x: [Double]) -> [Double] {
    precondition(A.columns == x.count, "a product needs as many elements as columns")
    var y = [Double](repeating: 0, count: A.rows)
    guard A.rows > 0, A.columns > 0 else { return y }
    cblas_dgemv(CblasColMajor, CblasNoTrans, Int32(A.rows), Int32(A.columns), 1, A.elements, Int32(A.rows), x, 1, 0, &y, 1)
    return y
  }
}
