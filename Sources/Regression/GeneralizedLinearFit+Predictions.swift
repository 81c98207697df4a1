public import LinearAlgebra

extension GeneralizedLinearFit {
  /// The mean of each row of another design with the same columns.
  /// - Complexity: O(rows × columns).
  public func predictions(for X: some RowBlocks, offset: [Double]? = nil, threads: Int = 1) -> [Double] {
    linearPredictors(for: X, offset: offset, threads: threads).map { link.mean(ofPredictor: $0) }
  }

  /// The linear predictor `X β + offset` of each row of another design with the same columns.
  /// - Complexity: O(rows × columns).
  public func linearPredictors(for X: some RowBlocks, offset: [Double]? = nil, threads: Int = 1) -> [Double] {
    precondition(X.columns == coefficients.count, "a design for predictions needs the columns of the fit")
    return linearCombination(X, coefficients.map { $0.isNaN ? 0 : $0 }, offset: offset, threads: threads)
  }
}

/// `X β + offset` of every row.
func linearCombination(_ X: some RowBlocks, _ β: [Double], offset: [Double]?, threads: Int) -> [Double] {
  BLAS.ensureOneThreadPerCall()
  var η = X.foldTiles(threads: threads, into: [Double]()) { η, tile, range in
    let start = η.count
    η.append(contentsOf: repeatElement(0, count: range.count))
    η.withUnsafeMutableBufferPointer {
      BLAS.multiply(tile, rows: range.count, columns: X.columns, by: β, into: $0.baseAddress! + start)
    }
  } merge: {
    $0 += $1
  }
  if let offset { for i in η.indices { η[i] += offset[i] } }
  return η
}
