import LinearAlgebra

/// Some columns of a design.
struct SelectedColumns<Design: RowBlocks>: RowBlocks {
  let design: Design
  let selected: [Int]

  var rows: Int { design.rows }
  var columns: Int { selected.count }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    let n = range.count
    withUnsafeTemporaryAllocation(of: Double.self, capacity: n * design.columns) { whole in
      design.fill(whole, rows: range)
      for (place, column) in selected.enumerated() {
        for i in 0..<n { block[place * n + i] = whole[column * n + i] }
      }
    }
  }
}
