import CLAPACK

/// Singular values and right singular vectors, `A = U diag(σ) Vᵀ` (LAPACK `dgesvd`).
public struct SingularValues: Sendable {
  /// The singular values, descending.
  public let values: [Double]
  /// The right singular vectors as columns, in the order of the values.
  public let rightVectors: Matrix

  /// Decomposes `A`.
  /// - Complexity: O(rows × columns²).
  /// - Throws: `LinearAlgebraError.notConverged` when LAPACK gives up.
  public init(_ A: Matrix) throws(LinearAlgebraError) {
    let k = min(A.rows, A.columns)
    guard k > 0 else {
      values = []
      rightVectors = Matrix(rows: A.columns, columns: 0)
      return
    }
    var copy = A
    var σ = [Double](repeating: 0, count: k)
    var Vt = Matrix(rows: k, columns: A.columns)
    var superdiagonal = [Double](repeating: 0, count: max(k - 1, 1))
    var unused = [0.0]
    let info = LAPACKE_dgesvd(
      LAPACK_COL_MAJOR, Int8(UInt8(ascii: "N")), Int8(UInt8(ascii: "S")), Int32(A.rows), Int32(A.columns), &copy.elements,
      Int32(A.rows), &σ, &unused, 1, &Vt.elements, Int32(k), &superdiagonal)
    guard info == 0 else { throw .notConverged(routine: "dgesvd") }
    values = σ
    rightVectors = Vt.transposed
  }

  /// The largest singular value over the smallest: the condition number of A in the 2-norm; infinite for a singular A.
  public var conditionNumber: Double {
    guard let largest = values.first, let smallest = values.last else { return 1 }
    return smallest > 0 ? largest / smallest : .infinity
  }
}
