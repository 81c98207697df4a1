extension TextEncoding {
  /// The text that `bytes` stand for, or `nil` when a byte is no part of a character.
  /// - Complexity: O(count of `bytes`).
  public func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    guard let tables else { return String(validating: bytes, as: UTF8.self) }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    let bad = tables.walk(bytes) { units.append($0) }
    return bad == nil ? String(decoding: units, as: UTF16.self) : nil
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

/// Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
  static func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while position < bytes.count {
      let ascii = leadingASCII(bytes, position)
      position &+= ascii
      if ascii == wordSize { continue }
      if isUsualTriple(bytes, position) {
        position &+= 3
        continue
      }
      let length = length(at: position, in: bytes)
      guard length > 0 else { return position }
      position += length
    }
    return nil
  }

  private static let wordSize = 8

  /// How many of the eight bytes from `position` on are ASCII before the first that is not; 0 where fewer than eight bytes are left.
  @inline(__always)
  private static func leadingASCII(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    guard position <= bytes.count &- wordSize else { return 0 }
    let word = UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self).littleEndian
    return (word & 0x8080_8080_8080_8080).trailingZeroBitCount &>> 3
  }

  /// Whether a character of three bytes stands at `position` that needs no closer look: neither E0 nor ED comes first.
  @inline(__always)
  private static func isUsualTriple(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    guard position <= bytes.count &- 4 else { return false }
    let word = UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt32.self).littleEndian
    return word & 0x00C0_C0F0 == 0x0080_80E0 && word & 0xFF != 0xE0 && word & 0xFF != 0xED
  }

  /// Whether eight bytes stand from `position` on, all of them ASCII.
  static func isASCIIWord(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Bool {
    position + 8 <= bytes.count
      && UnsafeRawPointer(bytes.baseAddress! + position).loadUnaligned(as: UInt64.self) & 0x8080_8080_8080_8080 == 0
  }

  private static func length(at position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let first = bytes[position]
    let left = bytes.count - position
    func follows(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      offset < left && range.contains(bytes[position + offset])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return follows(1) ? 2 : 0
    case 0xE0: return follows(1, 0xA0...0xBF) && follows(2) ? 3 : 0
    case 0xED: return follows(1, 0x80...0x9F) && follows(2) ? 3 : 0
    case 0xE1...0xEF: return follows(1) && follows(2) ? 3 : 0
    case 0xF0: return follows(1, 0x90...0xBF) && follows(2) && follows(3) ? 4 : 0
    case 0xF4: return follows(1, 0x80...0x8F) && follows(2) && follows(3) ? 4 : 0
    case 0xF1...0xF3: return follows(1) && follows(2) && follows(3) ? 4 : 0
    default: return 0
    }
  }
}
