import Glibc

/// Fields in quotes.
extension RecordScanner {
  /// The field whose quote stands here, without its quotes.
  mutating func quotedField(_ field: Int) throws(Problem) -> UnsafeBufferPointer<UInt8> {
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
