import Glibc
public import LinearAlgebra

/// By how much the variance of a term's coefficients is inflated because the term depends on the others.
///
/// For a term of several columns the generalised factor `det R₁₁ det R₂₂ / det R` of the correlations R among the coefficients.
/// Fox, Monette (1992), Journal of the American Statistical Association 87, 178–183.
public struct VarianceInflation: Equatable, Sendable {
  /// The factor, 1 when the term is orthogonal to the others.
  public let factor: Double
  /// The number of columns of the term.
  public let degreesOfFreedom: Int
  /// `factor^(1 / (2 × degrees of freedom))`: comparable between terms, on the scale of standard errors.
  public var adjusted: Double { pow(factor, 1 / (2 * Double(degreesOfFreedom))) }

  /// The factor of each term, from a covariance of coefficients.
  ///
  /// Columns that no term names (the intercept), and columns that are not a number (aliased), are left aside.
  /// - Parameter terms: The columns of each term.
  /// - Complexity: O(terms × columns³).
  /// - Throws: `RegressionError.decompositionFailed` when the covariance is singular.
  public static func of(_ covariance: Matrix, terms: [[Int]]) throws(RegressionError) -> [VarianceInflation] {
    let fitted = terms.map { $0.filter { covariance[$0, $0].isFinite } }
    let all = fitted.flatMap(\.self)
    let whole = try logDeterminant(covariance, all)
    var factors: [VarianceInflation] = []
    for term in fitted {
      let inside = try logDeterminant(covariance, term)
      let outside = try logDeterminant(covariance, all.filter { !term.contains($0) })
      factors.append(VarianceInflation(factor: exp(inside + outside - whole), degreesOfFreedom: term.count))
    }
    return factors
  }

  /// Of the correlations among these columns; scaling keeps columns of yen and of shares apart from overflow.
  private static func logDeterminant(_ covariance: Matrix, _ columns: [Int]) throws(RegressionError) -> Double {
    guard !columns.isEmpty else { return 0 }
    var R = covariance[rows: columns, columns: columns]
    let scale = R.diagonal.map { $0.squareRoot() }
    for j in columns.indices { for i in columns.indices { R[i, j] /= scale[i] * scale[j] } }
    return try decomposing { () throws(LinearAlgebraError) in try Cholesky(R).logDeterminant }
  }
}

extension VarianceInflation {
  /// The factor of each term of a linear model on this design, whose constant column, if it has one, stands first.
  /// - Complexity: O(rows × columns²).
  /// - Throws: `RegressionError.notFinite`, `.decompositionFailed` when columns depend on each other.
  public static func of<Design: RowBlocks>(
    design X: Design, terms: [[Int]], threads: Int = 1
  ) throws(RegressionError) -> [VarianceInflation] {
    BLAS.ensureOneThreadPerCall()
    let ones = [Double](repeating: 1, count: X.rows)
    let design = StandardizedDesign(X, moments: try ColumnMoments(X, counts: ones, threads: threads))
    let fold = X.foldTiles(threads: threads, into: OrthogonalFold(columns: X.columns)) { fold, tile, range in
      design.standardize(tile, rows: range.count)
      fold.fold(UnsafeBufferPointer(start: tile, count: range.count * X.columns), rows: range.count)
    } merge: {
      $0.merge($1)
    }
    guard fold.upper.diagonal.allSatisfy({ $0 != 0 }) else { throw .decompositionFailed(routine: "dtrtri") }
    return try of(TriangularFactor(upper: fold.upper).inverse, terms: terms)
  }
}
