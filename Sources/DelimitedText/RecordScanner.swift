import Glibc

/// Finds the fields of one row after another (RFC 4180), without copying and without allocating.
struct RecordScanner: ~Copyable {
  /// The longest field that is read: longer ones come from a quote that never ends or from a damaged file.
  static let fieldLimit = 1 << 20

  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private let stops: FieldStops
  private let capacity: Int
  private let rows: Int
  private let fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
  private let lines: UnsafeMutablePointer<Int>
  private var unescaped = ScratchBytes()
  private var position: Int
  private var line: Int

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
    self.capacity = capacity
    self.rows = rows
    let places = max(capacity, 1) * rows
    fields = .allocate(capacity: places)
    fields.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: places)
    lines = .allocate(capacity: rows)
    lines.initialize(repeating: line, count: rows)
  }

  deinit {
    fields.deallocate()
    lines.deallocate()
  }

  /// Where the next row starts.
  var offset: Int { position }
  /// The line on which the next row starts.
  var nextLine: Int { line }

  /// The next row, or `nil` at the end. Empty lines are passed over where rows have more than one field.
  mutating func next() throws(Problem) -> Record? {
    unescaped.reuse()
    guard let count = try scanRow(0) else { return nil }
    return Record(line: lines[0], fieldCount: count, fields: fields)
  }

  /// The next rows, as many as there is room for, or `nil` at the end. A row with a problem, or with fewer or more fields than there are
  /// places, ends the batch before it: it comes alone at the next call.
  mutating func nextBatch() throws(Problem) -> RecordBatch? {
    unescaped.reuse()
    var count = 0
    while count < rows {
      let before = (position, line)
      let found: Int?
      do { found = try scanRow(count) } catch {
        if count == 0 { throw error }
        (position, line) = before
        break
      }
      guard let found else { break }
      if found != capacity {
        if count == 0 { return batch(of: 1, fieldCount: found) }
        (position, line) = before
        break
      }
      count += 1
    }
    return count > 0 ? batch(of: count, fieldCount: capacity) : nil
  }

  private func batch(of count: Int, fieldCount: Int) -> RecordBatch {
    RecordBatch(
      rows: count, fieldCount: fieldCount, bytes: UnsafeBufferPointer(start: base, count: end), fields: fields, lines: lines,
      stride: max(capacity, 1))
  }

  /// Finds the fields of the next row, and keeps their places as those of row `row`; gives their number, or `nil` at the end.
  private mutating func scanRow(_ row: Int) throws(Problem) -> Int? {
    if capacity > 1 { skipEmptyLines() }
    guard position < end else { return nil }
    lines[row] = line
    let places = fields + row * max(capacity, 1)
    var count = 0
    while true {
      passPlainFields(&count, places)
      let field = position < end && base[position] == Byte.quote ? try quotedField(count) : try plainField(count)
      if count < capacity { places[count] = field }
      count += 1
      guard position < end, base[position] == delimiter else { break }
      position += 1
    }
    try passLineEnd()
    return count
  }

  /// Keeps the places of fields without quotes that a delimiter ends, up to the first field that is another.
  @inline(__always)
  private mutating func passPlainFields(_ count: inout Int, _ places: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>) {
    var (start, found) = (position, count)
    while true {
      let stop = stops.first(in: base, from: start, to: end)
      guard stop < end, base[stop] == delimiter, stop &- start <= Self.fieldLimit else { break }
      if found < capacity { places[found] = UnsafeBufferPointer(start: base + start, count: stop &- start) }
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

  private mutating func quotedField(_ field: Int) throws(Problem) -> UnsafeBufferPointer<UInt8> {
    let startLine = line
    let start = position + 1
    var hasEscapes = false
    var here = start
    while true {
      guard let quote = find(Byte.quote, from: here) else { throw .unclosedQuote(line: startLine, field: field) }
      guard quote + 1 < end, base[quote + 1] == Byte.quote else {
        here = quote
        break
      }
      hasEscapes = true
      here = quote + 2
    }
    position = here + 1
    try checkAfterQuote(startLine, field)
    guard here - start <= Self.fieldLimit else { throw .tooLong(line: startLine, field: field) }
    let content = UnsafeBufferPointer(start: base + start, count: here - start)
    line += Self.lineFeeds(in: content)
    return hasEscapes ? unescaped.undoubled(content) : content
  }

  private func checkAfterQuote(_ startLine: Int, _ field: Int) throws(Problem) {
    guard position < end else { return }
    let byte = base[position]
    guard byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn else {
      throw .textAfterQuote(line: startLine, field: field)
    }
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

  private func find(_ byte: UInt8, from start: Int) -> Int? {
    guard start < end, let found = memchr(base + start, Int32(byte), end - start) else { return nil }
    return base.distance(to: found.assumingMemoryBound(to: UInt8.self))
  }

  private static func lineFeeds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    for byte in bytes where byte == Byte.lineFeed { count += 1 }
    return count
  }
}

/// Room for fields whose doubled quotes were undone; kept from row to row.
private struct ScratchBytes: ~Copyable {
  private var blocks: [UnsafeMutablePointer<UInt8>] = []
  private var block = 0
  private var used = 0

  /// A block holds any field that is short enough to be read.
  private static let blockSize = RecordScanner.fieldLimit

  deinit { for block in blocks { block.deallocate() } }

  mutating func reuse() {
    block = 0
    used = 0
  }

  /// The bytes of `content` with each doubled quote written once.
  mutating func undoubled(_ content: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let target = room(content.count)
    var count = 0
    var position = 0
    while position < content.count {
      target[count] = content[position]
      position += content[position] == Byte.quote ? 2 : 1
      count += 1
    }
    used += count
    return UnsafeBufferPointer(start: target, count: count)
  }

  private mutating func room(_ count: Int) -> UnsafeMutablePointer<UInt8> {
    if used + count > Self.blockSize {
      block += 1
      used = 0
    }
    if block == blocks.count { blocks.append(.allocate(capacity: Self.blockSize)) }
    return blocks[block] + used
  }
}
