import Parallel

/// The values of one column while the chunks of a file are being read: each chunk writes to places of its own.
///
/// A chunk has as many places as it can have rows, so that none needs to know how many rows stand before its own. Places that stay free are
/// closed up at the end.
final class ColumnCells<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Unchecked: no two chunks write to the same place, and nothing is read before all of them are done.
  private var values: [Value]
  /// Where the values lie, which is the same place until they are taken.
  private let start: UnsafeMutablePointer<Value>?

  /// Room for `capacity` values; memory is used up only around places that are written.
  init(capacity: Int) {
    var start: UnsafeMutablePointer<Value>?
    values = [Value](unsafeUninitializedCapacity: capacity) { places, count in
      LargePages.advise(UnsafeMutableRawBufferPointer(places))
      (start, count) = (places.baseAddress, capacity)
    }
    self.start = start
  }

  /// The places of a chunk.
  fileprivate func places(_ range: Range<Int>) -> UnsafeMutableBufferPointer<Value> {
    precondition(range.upperBound <= values.count, "the places of a chunk are among those of the column")
    return UnsafeMutableBufferPointer(start: start.map { $0 + range.lowerBound }, count: range.count)
  }

  /// The values of all chunks, in order and without free places between them; nothing is left here.
  /// - Complexity: O(rows) where there are free places, O(chunks) where there are none.
  func taken(_ chunks: [(place: Int, rows: Int)]) -> [Value] {
    var count = 0
    for chunk in chunks {
      if let start, chunk.place != count { (start + count).update(from: start + chunk.place, count: chunk.rows) }
      count += chunk.rows
    }
    var result: [Value] = []
    swap(&result, &values)
    if count < result.count / 2 { return Array(result[..<count]) }
    result.removeLast(result.count - count)
    return result
  }
}

/// The places of one chunk among the cells of a column.
struct CellRange<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  // Unchecked: only the thread that reads the chunk writes to its places.
  let cells: ColumnCells<Value>
  /// The number of places before.
  let place: Int
  let values: UnsafeMutableBufferPointer<Value>

  init(_ cells: ColumnCells<Value>, _ range: Range<Int>) {
    (self.cells, place, values) = (cells, range.lowerBound, cells.places(range))
  }
}

/// The memory of one column: for numbers, or for codes and days.
struct ColumnMemory: Sendable {
  let numbers: ColumnCells<Double>
  let codes: ColumnCells<Int32>

  /// Room for `rows` cells of a kind.
  init(kind: CellRule.Kind, rows: Int) {
    numbers = ColumnCells(capacity: kind.isNumeric ? rows : 0)
    codes = ColumnCells(capacity: kind.isNumeric ? 0 : rows)
  }
}
