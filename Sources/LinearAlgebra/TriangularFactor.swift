import CLAPACK
import Glibc

/// An upper triangular matrix R that stands for the positive definite matrix `A = Rᵀ R`.
///
/// R comes from a Cholesky factorisation of A, or from a QR factorisation of a matrix X with `A = XᵀX`. The second way never squares the
/// condition number: what is solved with R is then as accurate as X allows.
public struct TriangularFactor: Sendable {
  /// R; the lower triangle is zero.
  public let upper: Matrix

  /// Takes R as it is; its lower triangle must be zero and its diagonal different from zero.
  public init(upper: Matrix) {
    precondition(upper.rows == upper.columns, "a triangular factor is square")
    self.upper = upper
  }

  /// Factorises `A` by Cholesky.
  /// - Complexity: O(n³ / 3).
  /// - Throws: `LinearAlgebraError.notPositiveDefinite`.
  public init(of A: Matrix) throws(LinearAlgebraError) { upper = try Cholesky(A).lower.transposed }

  /// The order of A.
  public var order: Int { upper.rows }

  /// The solution x of `A x = b`.
  /// - Complexity: O(n²).
  public func solve(_ b: [Double]) -> [Double] { backward(forward(b)) }

  /// The solution x of `Rᵀ x = b`; the length of x is the length of b in the metric of `A⁻¹`.
  /// - Complexity: O(n²).
  public func forward(_ b: [Double]) -> [Double] { substituted(b, transposed: CblasTrans) }

  /// The solution x of `R x = b`.
  /// - Complexity: O(n²).
  public func backward(_ b: [Double]) -> [Double] { substituted(b, transposed: CblasNoTrans) }

  private func substituted(_ b: [Double], transposed: CBLAS_TRANSPOSE) -> [Double] {
    precondition(b.count == order, "a system needs as many numbers as unknowns")
    var x = b
    let n = Int32(order)
    if n > 0 { cblas_dtrsv(CblasColMajor, CblasUpper, transposed, CblasNonUnit, n, upper.elements, n, &x, 1) }
    return x
  }

  /// `R⁻¹`, whose rows have the lengths `√(A⁻¹)ᵢᵢ`.
  /// - Complexity: O(n³ / 3).
  public var inverseUpper: Matrix {
    var inverse = upper
    let n = Int32(order)
    if n > 0 {
      LAPACKE_dtrtri(LAPACK_COL_MAJOR, Int8(UInt8(ascii: "U")), Int8(UInt8(ascii: "N")), n, &inverse.elements, n)
    }
    return inverse
  }

  /// `A⁻¹ = R⁻¹ R⁻ᵀ`, both triangles filled.
  /// - Complexity: O(n³).
  public var inverse: Matrix {
    let S = inverseUpper
    return (S * S.transposed).symmetrized
  }

  /// The natural logarithm of the determinant of A.
  public var logDeterminant: Double { upper.diagonal.reduce(0) { $0 + 2 * Glibc.log(abs($1)) } }

  /// The smallest share of a column's squared length that the columns before it leave unexplained; 1 when all are orthogonal.
  ///
  /// Rounding in a Cholesky factor is harmful when this comes near the unit roundoff; a QR factor stands its square root.
  public var smallestUnexplainedShare: Double {
    (0..<order).map { j in
      let length = upper[column: j].reduce(0) { $0 + $1 * $1 }
      return length > 0 ? upper[j, j] * upper[j, j] / length : 0
    }.min() ?? 1
  }

  /// Replaces a block of rows X by `X R⁻¹`: the squared lengths of its rows are then `xᵀ A⁻¹ x`.
  /// - Complexity: O(rows × n²), one `dtrsm`.
  public func whiten(_ block: UnsafeMutablePointer<Double>, rows: Int) {
    let n = Int32(order)
    guard rows > 0, n > 0 else { return }
    cblas_dtrsm(
      CblasColMajor, CblasRight, CblasUpper, CblasNoTrans, CblasNonUnit, Int32(rows), n, 1, upper.elements, n, block, Int32(rows))
  }
}
