import CLAPACK
import Glibc

/// The Cholesky factorisation `A = L Lᵀ` of a symmetric positive definite matrix (LAPACK `dpotrf`).
public struct Cholesky: Sendable {
  /// The factor, in the lower triangle; the upper triangle is zero.
  public let lower: Matrix

  /// Factorises `A`, of which only the lower triangle is read.
  /// - Complexity: O(n³ / 3).
  /// - Throws: `LinearAlgebraError.notPositiveDefinite` with the order of the first minor that is not positive.
  public init(_ A: Matrix) throws(LinearAlgebraError) {
    precondition(A.rows == A.columns, "only a square matrix has a Cholesky factor")
    var L = A
    let n = Int32(A.rows)
    let info = n == 0 ? 0 : LAPACKE_dpotrf(LAPACK_COL_MAJOR, lowerTriangle, n, &L.elements, n)
    guard info == 0 else { throw .notPositiveDefinite(minor: Int(info)) }
    for j in 0..<A.columns { for i in 0..<j { L[i, j] = 0 } }
    lower = L
  }

  /// The solution x of `A x = b`.
  /// - Complexity: O(n²).
  public func solve(_ b: [Double]) -> [Double] {
    solve(Matrix(rows: b.count, columns: 1, elements: b)).elements
  }

  /// The solution X of `A X = B`.
  /// - Complexity: O(n² × columns of B).
  public func solve(_ B: Matrix) -> Matrix {
    var X = B
    guard B.rows > 0, B.columns > 0 else { return X }
    LAPACKE_dpotrs(
      LAPACK_COL_MAJOR, lowerTriangle, Int32(B.rows), Int32(B.columns), lower.elements, Int32(B.rows), &X.elements, Int32(B.rows))
    return X
  }

  /// The inverse of `A`, both triangles filled.
  /// - Complexity: O(n³).
  public var inverse: Matrix { solve(.identity(lower.rows)).symmetrized }

  /// The natural logarithm of the determinant of `A`.
  public var logDeterminant: Double { lower.diagonal.reduce(0) { $0 + 2 * Glibc.log($1) } }
}
