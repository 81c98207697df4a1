import LinearAlgebra

extension LogisticQuadratic {
  /// The columns, tried in this order, that those kept before do not determine: `1 − R² ≥ tolerance` of each on the kept ones.
  ///
  /// Exact copies have `1 − R² = 0`. A column-by-column Cholesky factorisation of the Gram matrix; a constant column is never kept.
  /// - Complexity: O(columns³).
  public func independentColumns(inOrder order: [Int], tolerance: Double) -> [Int] {
    var kept: [Int] = [], factor: [[Double]] = []
    for j in order where gram[j, j] > 0 {
      var row: [Double] = []
      for (k, column) in kept.enumerated() {
        let explained = zip(row, factor[k]).reduce(0) { $0 + $1.0 * $1.1 }
        row.append((gram[j, column] - explained) / factor[k][k])
      }
      let unexplained = gram[j, j] - row.reduce(0) { $0 + $1 * $1 }
      guard unexplained >= tolerance * gram[j, j] else { continue }
      kept.append(j)
      factor.append(row + [unexplained.squareRoot()])
    }
    return kept
  }
}
