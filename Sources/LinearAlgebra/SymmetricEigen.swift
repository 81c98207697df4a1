import CLAPACK

/// Eigenvalues and eigenvectors of a symmetric matrix, `A = V diag(λ) Vᵀ` (LAPACK `dsyevd`).
public struct SymmetricEigen: Sendable {
  /// The eigenvalues, ascending.
  public let values: [Double]
  /// The eigenvectors as columns, in the order of the values.
  public let vectors: Matrix

  /// Decomposes `A`, of which only the lower triangle is read.
  /// - Complexity: O(n³).
  /// - Throws: `LinearAlgebraError.notConverged` when LAPACK gives up.
  public init(_ A: Matrix) throws(LinearAlgebraError) {
    precondition(A.rows == A.columns, "only a square matrix has eigenvalues")
    var V = A
    var λ = [Double](repeating: 0, count: A.rows)
    let n = Int32(A.rows)
    let info = n == 0 ? 0 : LAPACKE_dsyevd(LAPACK_COL_MAJOR, Int8(UInt8(ascii: "V")), lowerTriangle, n, &V.elements, n, &λ)
    guard info == 0 else { throw .notConverged(routine: "dsyevd") }
    values = λ
    vectors = V
  }
}
