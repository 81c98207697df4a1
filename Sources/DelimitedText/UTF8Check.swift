/// Whether bytes are UTF-8 (RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF).
enum UTF8Check {
  static func firstBadByte(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    while position < bytes.count {
      let ascii = leadingASCII(bytes, position)
      position &+= ascii
      if ascii == wordSize { continue }
      if isUsualTriple(bytes, position) {
        repeat { position &+= 3 } while isUsualTriple(bytes, position)
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
