extension TextEncoding {
  /// The text that `bytes` stand for, or `nil` when a byte is no part of a character.
  /// - Complexity: O(count of `bytes`).
  public func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard tables != nil else { return String(validating: bytes, as: UTF8.self) }
    return withUTF8(of: bytes) { String(decoding: $0, as: UTF8.self) }
  }

  /// What `body` makes of the text that `bytes` stand for, in UTF-8; `nil` when a byte is no part of a character, which in UTF-8 is not asked.
  /// - Complexity: O(count of `bytes`).
  public func withUTF8<Result>(of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    guard let tables else { return body(bytes) }
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count * CharacterTables.longestUTF8) { target in
      tables.transcode(bytes, to: target).map { body(UnsafeBufferPointer(rebasing: target[..<$0])) }
    }
  }

  /// Where the first byte stands that is no part of a character, or `nil` when all bytes fit the encoding.
  /// - Complexity: O(count of `bytes`).
  func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let tables else { return UTF8Check.firstBadByte(in: bytes) }
    return tables.firstBadByte(in: bytes)
  }

  /// The tables of the encoding; none for UTF-8.
  private var tables: CharacterTables? {
    switch self {
    case .utf8: nil
    case .cp932: .cp932
    case .eucJP: .eucJP
    }
  }
}

extension CharacterTables {
  /// The most bytes that a character of the basic plane, and so any byte of a file, becomes in UTF-8.
  static let longestUTF8 = 3

  /// Writes `bytes` in UTF-8 to `target`; gives the number of bytes written, or `nil` when a byte is no part of a character.
  func transcode(_ bytes: UnsafeBufferPointer<UInt8>, to target: UnsafeMutableBufferPointer<UInt8>) -> Int? {
    var count = 0
    func write(_ byte: UInt16) {
      target[count] = UInt8(truncatingIfNeeded: byte)
      count &+= 1
    }
    let bad = walk(bytes) { unit in
      if unit < 0x80 { return write(unit) }
      if unit < 0x800 {
        write(0xC0 | unit >> 6)
      } else {
        write(0xE0 | unit >> 12)
        write(0x80 | unit >> 6 & 0x3F)
      }
      write(0x80 | unit & 0x3F)
    }
    return bad == nil ? count : nil
  }

  /// Hands each character to `body`; returns the place of the first byte that is no part of one.
  func walk(_ bytes: UnsafeBufferPointer<UInt8>, _ body: (UInt16) -> Void) -> Int? {
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let length = byte < 0x80 ? 1 : length(at: position, in: bytes)
      guard length > 0 else { return position }
      switch length {
      case 1: body(byte < 0x80 ? UInt16(byte) : singles[Int(byte)])
      case 2: body(pairs[Int(byte) << 8 | Int(bytes[position + 1])])
      default: body(triples[Int(bytes[position + 1]) << 8 | Int(bytes[position + 2])])
      }
      position += length
    }
    return nil
  }

  /// Where the first byte stands that is no part of a character; stretches of ASCII are passed over eight bytes at a time.
  func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while position < bytes.count {
      if UTF8Check.isASCIIWord(bytes, position) {
        position += 8
      } else if bytes[position] < 0x80 {
        position += 1
      } else {
        let length = length(at: position, in: bytes)
        guard length > 0 else { return position }
        position += length
      }
    }
    return nil
  }

  /// How many bytes the character at `position` has; 0 when there is none.
  private func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = Int(bytes[position])
    if singles[first] != Self.none { return 1 }
    guard position + 1 < bytes.count else { return 0 }
    let second = Int(bytes[position + 1])
    if pairs[first << 8 | second] != Self.none { return 2 }
    guard !triples.isEmpty, bytes[position] == Self.triplePrefix, position + 2 < bytes.count else { return 0 }
    return triples[second << 8 | Int(bytes[position + 2])] != Self.none ? 3 : 0
  }
}
