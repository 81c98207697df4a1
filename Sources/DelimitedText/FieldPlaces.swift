/// Where the fields of some rows lie, the rows of one field side by side: work that goes column by column reads them in order.
struct FieldPlaces: ~Copyable {
  /// The number of fields of a row whose places are kept.
  let fields: Int
  /// The number of rows.
  let rows: Int
  private let stride: Int
  private let places: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  private let lines: UnsafeMutablePointer<Int>

  /// Between fields, so that the places of one row do not all fall upon the same part of the cache.
  private static let gap = 4

  init(fields: Int, rows: Int) {
    (self.fields, self.rows) = (fields, rows)
    stride = rows == 1 ? 1 : rows + Self.gap
    let count = max(fields, 1) * stride
    places = .allocate(capacity: count)
    places.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: count)
    lines = .allocate(capacity: rows)
    lines.initialize(repeating: 1, count: rows)
  }

  deinit {
    places.deallocate()
    lines.deallocate()
  }

  /// Notes that row `row` starts on `line`.
  func start(_ row: Int, line: Int) { lines[row] = line }

  /// Notes where a field of a row lies; fields that no row should have are passed over.
  @inline(__always)
  func keep(_ bytes: UnsafeBufferPointer<UInt8>, _ field: Int, row: Int) {
    if field < fields { places[field &* stride &+ row] = bytes }
  }

  func record(_ row: Int, fieldCount: Int) -> Record {
    Record(line: lines[row], fieldCount: fieldCount, fields: places + row, stride: stride)
  }

  /// The first `rows` rows; their bytes lie among `bytes`, unless they were copied to undo doubled quotes.
  func batch(rows: Int, fieldCount: Int, bytes: UnsafeBufferPointer<UInt8>) -> RecordBatch {
    RecordBatch(rows: rows, fieldCount: fieldCount, bytes: bytes, fields: places, lines: lines, stride: stride)
  }
}
