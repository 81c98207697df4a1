import LinearAlgebra

/// The rows of a design twice, with one more column that is 0 in the first half and 1 in the second.
struct AugmentedDesign<Base: RowBlocks>: RowBlocks {
  let base: Base

  var rows: Int { 2 * base.rows }
  var columns: Int { base.columns + 1 }

  /// Writes these rows into `block`, column after column.
  /// - Complexity: O(rows of the range × columns).
  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    let n = base.rows
    let first = range.clamped(to: 0..<n)
    let second = range.clamped(to: n..<2 * n)
    if !first.isEmpty { fill(block, first, of: range, shift: 0) }
    if !second.isEmpty { fill(block, second, of: range, shift: n) }
  }

  private func fill(_ block: UnsafeMutableBufferPointer<Double>, _ part: Range<Int>, of whole: Range<Int>, shift: Int) {
    let source = part.lowerBound - shift..<part.upperBound - shift
    let start = part.lowerBound - whole.lowerBound
    withUnsafeTemporaryAllocation(of: Double.self, capacity: part.count * base.columns) { values in
      base.fill(values, rows: source)
      for j in 0..<base.columns {
        for i in 0..<part.count { block[start + i + j * whole.count] = values[i + j * part.count] }
      }
    }
    for i in 0..<part.count { block[start + i + base.columns * whole.count] = shift == 0 ? 0 : 1 }
  }
}
