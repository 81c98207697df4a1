/// Rows of a design that are made block by block, so that the whole design never has to be in memory.
public protocol RowBlocks: Sendable {
  /// The number of rows.
  var rows: Int { get }
  /// The number of columns.
  var columns: Int { get }
  /// Writes these rows into `block`, column after column: `range.count` × `columns` values.
  func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>)
}

extension Matrix: RowBlocks {
  /// Copies these rows into `block`, column after column.
  public func fill(_ block: UnsafeMutableBufferPointer<Double>, rows range: Range<Int>) {
    guard let target = block.baseAddress, !range.isEmpty else { return }
    elements.withUnsafeBufferPointer { source in
      for j in 0..<columns {
        (target + j * range.count).update(from: source.baseAddress! + j * rows + range.lowerBound, count: range.count)
      }
    }
  }
}
