import Glibc

/// Finds the fields of one row after another (RFC 4180), without copying and without allocating.
struct RecordScanner: ~Copyable {
  /// The longest field that is read: longer ones come from a quote that never ends or from a damaged file.
  static let fieldLimit = 1 << 20

  private let base: UnsafePointer<UInt8>
  private let end: Int
  private let delimiter: UInt8
  private let capacity: Int
  private let fields: UnsafeMutablePointer<UnsafeBufferPointer<UInt8>>
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

  /// Scans the bytes of `range`, of which the first stands on `line`; rows keep the places of `capacity` fields.
  init(_ bytes: UnsafeBufferPointer<UInt8>, range: Range<Int>, line: Int, delimiter: UInt8, capacity: Int) {
    base = bytes.baseAddress!
    end = range.upperBound
    position = range.lowerBound
    self.line = line
    self.delimiter = delimiter
    self.capacity = capacity
    fields = .allocate(capacity: max(capacity, 1))
    fields.initialize(repeating: UnsafeBufferPointer(start: nil, count: 0), count: max(capacity, 1))
  }

  deinit { fields.deallocate() }

  /// Where the next row starts.
  var offset: Int { position }
  /// The line on which the next row starts.
  var nextLine: Int { line }

  /// The next row, or `nil` at the end. Empty lines are passed over where rows have more than one field.
  mutating func next() throws(Problem) -> Record? {
    if capacity > 1 { skipEmptyLines() }
    guard position < end else { return nil }
    unescaped.reuse()
    let start = line
    var count = 0
    while true {
      let field = position < end && base[position] == Byte.quote ? try quotedField(count) : try plainField(count)
      if count < capacity { fields[count] = field }
      count += 1
      guard position < end, base[position] == delimiter else { break }
      position += 1
    }
    try passLineEnd()
    return Record(line: start, fieldCount: count, fields: fields)
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
    var here = position
    while here < end {
      let byte = base[here]
      if byte == delimiter || byte == Byte.lineFeed || byte == Byte.carriageReturn { break }
      if byte == Byte.quote { throw .strayQuote(line: line, field: field) }
      here += 1
    }
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
