/// Finds the fields of one row after another (RFC 4180), without copying and without allocating.
struct RecordScanner: ~Copyable {
  /// The longest field that is read: longer ones come from a quote that never ends or from a damaged file.
  static let fieldLimit = 1 << 20

  let base: UnsafePointer<UInt8>
  let end: Int
  let delimiter: UInt8
  private let stops: FieldStops
  private let places: FieldPlaces
  var unescaped = ScratchBytes()
  var position: Int
  var line: Int

  /// A problem of the row at hand; the file puts its own name and the header's to it.
  enum Problem: Error {
    case unclosedQuote(line: Int, field: Int)
    case textAfterQuote(line: Int, field: Int)
    case strayQuote(line: Int, field: Int)
    case tooLong(line: Int, field: Int)
    case loneCarriageReturn(line: Int)
  }

  /// Scans the bytes of `range`, of which the first stands on `line`; rows keep the places of `capacity` fields, batches have up to `rows` rows.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, line: Int, delimiter: UInt8, capacity: Int, rows: Int = 1) {
    base = bytes.baseAddress!
    end = range.upperBound
    position = range.lowerBound
    self.line = line
    self.delimiter = delimiter
    stops = FieldStops(delimiter: delimiter)
    places = FieldPlaces(fields: capacity, rows: rows)
  }

  /// Where the next row starts.
  var offset: Int { position }
  /// The line on which the next row starts.
  var nextLine: Int { line }

  /// The next row, or `nil` at the end. Empty lines are passed over where rows have more than one field.
  mutating func next() throws(Problem) -> Record? {
    unescaped.reuse()
    guard let count = try scanRow(0) else { return nil }
    return places.record(0, fieldCount: count)
  }

  /// The next rows, as many as there is room for, or `nil` at the end. A row with a problem, or with fewer or more fields than there are
  /// places, ends the batch before it: it comes alone at the next call.
  mutating func nextBatch() throws(Problem) -> RecordBatch? {
    unescaped.reuse()
    var count = 0
    while count < places.rows {
      let before = (position, line)
      let found: Int?
      do { found = try scanRow(count) } catch {
        if count == 0 { throw error }
        (position, line) = before
        break
      }
      guard let found else { break }
      if found != places.fields {
        if count == 0 { return batch(of: 1, fieldCount: found) }
        (position, line) = before
        break
      }
      count += 1
    }
    return count > 0 ? batch(of: count, fieldCount: places.fields) : nil
  }

  private func batch(of count: Int, fieldCount: Int) -> RecordBatch {
    places.batch(rows: count, fieldCount: fieldCount, bytes: UnsafeBufferPointer(start: base, count: end))
  }

  /// Finds the fields of the next row, and keeps their places as those of row `row`; gives their number, or `nil` at the end.
  private mutating func scanRow(_ row: Int) throws(Problem) -> Int? {
    if places.fields > 1 { skipEmptyLines() }
    guard position < end else { return nil }
    places.start(row, line: line)
    var count = 0
    while true {
      passPlainFields(&count, row)
      let field = position < end && base[position] == Byte.quote ? try quotedField(count) : try plainField(count)
      places.keep(field, count, row: row)
      count += 1
      guard position < end, base[position] == delimiter else { break }
      position += 1
    }
    try passLineEnd()
    return count
  }

  /// Keeps the places of fields without quotes that a delimiter ends, up to the first field that is another.
  @inline(__always)
  private mutating func passPlainFields(_ count: inout Int, _ row: Int) {
    var (start, found) = (position, count)
    while true {
      let stop = stops.first(in: base, from: start, to: end)
      guard stop < end, base[stop] == delimiter, stop &- start <= Self.fieldLimit else { break }
      places.keep(UnsafeBufferPointer(start: base + start, count: stop &- start), found, row: row)
      found &+= 1
      start = stop &+ 1
    }
    (position, count) = (start, found)
  }

  private mutating func skipEmptyLines() {
    while position < end {
      if base[position] == Byte.lineFeed {
        position += 1
      } else if base[position] == Byte.carriageReturn, position + 1 < end, base[position + 1] == Byte.lineFeed {
        position += 2
      } else {
        return
      }
      line += 1
    }
  }

  private mutating func plainField(_ field: Int) throws(Problem) -> UnsafeBufferPointer<UInt8> {
    let start = position
    let here = stops.first(in: base, from: start, to: end)
    if here < end, base[here] == Byte.quote { throw .strayQuote(line: line, field: field) }
    position = here
    guard here - start <= Self.fieldLimit else { throw .tooLong(line: line, field: field) }
    return UnsafeBufferPointer(start: base + start, count: here - start)
  }

  private mutating func passLineEnd() throws(Problem) {
    guard position < end else { return }
    if base[position] == Byte.carriageReturn {
      position += 1
      guard position < end, base[position] == Byte.lineFeed else { throw .loneCarriageReturn(line: line) }
    }
    position += 1
    line += 1
  }
}
