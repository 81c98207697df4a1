import LinearAlgebra

/// Some columns times `R⁻¹`: orthonormal when R is their factor.
struct WhitenedColumns: RowBlocks {
  let source: ScaledColumns
  let kept: [Int]
  let factor: TriangularFactor

  var rows: Int { source.rows }
  var columns: Int { kept.count }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    let n = range.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: n * source.columns) { whole in
      source.fill(whole, rows: range)
      for (place, column) in kept.enumerated() {
        for i in 0..<n { block[place * n + i] = whole[column * n + i] }
      }
    }
    if let base = block.baseAddress { factor.whiten(base, rows: n) }
  }

  /// The outcome without what these coefficients explain.
  /// - Complexity: O(rows × columns).
  func residuals(_ outcome: [Double], _ coefficients: [Double], threads: Int) -> [Double] {
    foldTiles(threads: threads, into: [Double]()) { rest, tile, range in
      let n = range.count
      var values = Array(outcome[range])
      for (j, β) in coefficients.enumerated() { for i in 0..<n { values[i] -= β * tile[j * n + i] } }
      rest += values
    } merge: {
      $0 += $1
    }
  }
}
