import CLAPACK
import Glibc

/// The QR factorisation with column pivoting, `A P = Q R` (LAPACK `dgeqp3`), and the rank that it reveals.
public struct PivotedQR: Sendable {
  /// R: min(rows, columns) × columns, with diagonal elements that fall in absolute value.
  public let upper: Matrix
  /// The column of A that stands at each place of `A P`.
  public let permutation: [Int]
  private let reflectors: Matrix
  private let tau: [Double]

  /// Factorises `A`.
  /// - Complexity: O(rows × columns²).
  public init(_ A: Matrix) {
    var F = A
    let k = min(A.rows, A.columns)
    var τ = [Double](repeating: 0, count: k)
    var pivots = [Int32](repeating: 0, count: A.columns)
    if k > 0 { LAPACKE_dgeqp3(LAPACK_COL_MAJOR, Int32(A.rows), Int32(A.columns), &F.elements, Int32(A.rows), &pivots, &τ) }
    var R = Matrix(rows: k, columns: A.columns)
    for j in 0..<A.columns { for i in 0..<min(j + 1, k) { R[i, j] = F[i, j] } }
    upper = R
    permutation = k > 0 ? pivots.map { Int($0) - 1 } : Array(0..<A.columns)
    reflectors = F
    tau = τ
  }

  /// The number of diagonal elements of R that are larger than `tolerance` times the first.
  public func rank(tolerance: Double = PivotedQR.rankTolerance) -> Int {
    let diagonal = upper.diagonal.map(abs)
    guard let first = diagonal.first, first > 0 else { return 0 }
    return diagonal.count { $0 > tolerance * first }
  }

  /// What counts as zero beside the largest diagonal element: some hundred units of roundoff.
  public static let rankTolerance = 1e-13

  /// The x with the smallest `‖A x - b‖`, with 0 for columns beyond the rank.
  /// - Complexity: O(rows × columns).
  public func leastSquares(_ b: [Double], tolerance: Double = PivotedQR.rankTolerance) -> [Double] {
    precondition(b.count == reflectors.rows, "a least-squares problem needs as many numbers as rows")
    let r = rank(tolerance: tolerance)
    var x = [Double](repeating: 0, count: reflectors.columns)
    guard r > 0 else { return x }
    var c = b
    let m = Int32(b.count)
    LAPACKE_dormqr(
      LAPACK_COL_MAJOR, Int8(UInt8(ascii: "L")), Int8(UInt8(ascii: "T")), m, 1, Int32(tau.count), reflectors.elements, m, tau, &c, m)
    cblas_dtrsv(CblasColMajor, CblasUpper, CblasNoTrans, CblasNonUnit, Int32(r), upper.elements, Int32(upper.rows), &c, 1)
    for k in 0..<r { x[permutation[k]] = c[k] }
    return x
  }
}
