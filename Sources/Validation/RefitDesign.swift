import LinearAlgebra

/// The constant and the columns of a model, shifted and scaled once, tile by tile; every refit reads it, and none copies a row.
struct RefitDesign: Sendable {
  let tiles: TiledMatrix

  /// - Complexity: O(rows × columns).
  init(_ columns: [[Double]], rows: Int, threads: Int) {
    let constant = [Double](repeating: 1, count: rows)
    tiles = TiledMatrix(Matrix(columns: [constant] + columns.map(RefitDesign.standardized)), threads: threads)
  }

  var rows: Int { tiles.rows }
  var columns: Int { tiles.columns }

  /// The predictor of each row at these coefficients.
  /// - Complexity: O(rows × columns).
  func predictor(_ coefficients: [Double], offset: [Double]?) -> [Double] {
    var predictor = [Double](repeating: 0, count: rows)
    predictor.withUnsafeMutableBufferPointer { η in
      tiles.forEachTile { tile, rows in
        BLAS.multiply(tile, rows: rows.count, columns: columns, by: coefficients, into: η.baseAddress! + rows.lowerBound)
      }
    }
    if let offset { for i in predictor.indices { predictor[i] += offset[i] } }
    return predictor
  }

  /// The column with mean 0 and standard deviation 1; a column of equal values becomes 0.
  private static func standardized(_ x: [Double]) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let spread = (x.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(x.count)).squareRoot()
    guard x.contains(where: { $0 != x[0] }), spread > 0 else { return [Double](repeating: 0, count: x.count) }
    return x.map { ($0 - mean) / spread }
  }
}
