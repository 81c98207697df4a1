public import LinearAlgebra

/// How far the columns of a design depend on each other.
///
/// Belsley, Kuh, Welsch (1980), Regression Diagnostics, chapter 3.
public struct Collinearity: Sendable {
  /// The condition indexes: the largest singular value of the columns scaled to length 1 over each one, ascending.
  public let conditionIndexes: [Double]
  /// For each condition index (row), the share of each coefficient's variance (column) that comes from it.
  public let varianceProportions: Matrix

  /// A condition index from which dependence deserves a warning.
  public static let warningIndex = 1000.0
  /// The share of its variance from which a column belongs to a dependence.
  public static let involvedShare = 0.5

  /// Examines the columns as they stand, the constant column among them; aliased columns must have been left out.
  /// - Complexity: O(rows × columns²).
  /// - Throws: `RegressionError.decompositionFailed`.
  public init(_ X: some RowBlocks, threads: Int = 1) throws(RegressionError) {
    BLAS.ensureOneThreadPerCall()
    let p = X.columns
    let fold = X.foldTiles(threads: threads, into: OrthogonalFold(columns: p)) { fold, tile, range in
      fold.fold(UnsafeBufferPointer(start: tile, count: range.count * p), rows: range.count)
    } merge: {
      $0.merge($1)
    }
    let unit = unitColumns(fold.upper)
    let decomposition = try decomposing { () throws(LinearAlgebraError) in try SingularValues(unit) }
    let σ = decomposition.values
    conditionIndexes = σ.map { (σ.first ?? 1) / $0 }
    varianceProportions = Collinearity.proportions(σ, decomposition.rightVectors)
  }

  /// The columns with more than half of their variance at the largest condition index, when that passes `warningIndex`; else none.
  public var involvedColumns: [Int] {
    guard let largest = conditionIndexes.last, largest > Collinearity.warningIndex else { return [] }
    let row = conditionIndexes.count - 1
    return (0..<varianceProportions.columns).filter { varianceProportions[row, $0] > Collinearity.involvedShare }
  }

  /// `v²ⱼₖ / σ²ₖ`, each column divided by its sum.
  private static func proportions(_ σ: [Double], _ V: Matrix) -> Matrix {
    var P = Matrix(rows: σ.count, columns: V.rows)
    for j in 0..<V.rows {
      for k in σ.indices { P[k, j] = (V[j, k] / σ[k]) * (V[j, k] / σ[k]) }
      let sum = σ.indices.reduce(0) { $0 + P[$1, j] }
      for k in σ.indices { P[k, j] /= sum }
    }
    return P
  }
}
