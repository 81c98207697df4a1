import LinearAlgebra

/// Some rows of a matrix, which are not copied.
struct SelectedRows: RowBlocks {
  let matrix: Matrix
  let selected: [Int]

  var rows: Int { selected.count }
  var columns: Int { matrix.columns }

  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    guard let target = block.baseAddress else { return }
    let n = range.count
    matrix.elements.withUnsafeBufferPointer { source in
      for j in 0..<columns {
        let (from, to) = (source.baseAddress! + j * matrix.rows, target + j * n)
        for i in 0..<n { to[i] = from[selected[range.lowerBound + i]] }
      }
    }
  }
}
