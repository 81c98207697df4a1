/// The bytes at which a field without quotes ends: the delimiter and line ends; and a quote, which must not stand there.
///
/// Eight bytes are looked at together: `(x - 0x01…) & ~x & 0x80…` has its lowest bit at the lowest zero byte of x (Mycroft 1987).
struct FieldStops: Sendable {
  private let delimiter: UInt64
  private let byte: UInt8

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lineFeeds = ones &* UInt64(Byte.lineFeed)
  private static let carriageReturns = ones &* UInt64(Byte.carriageReturn)
  private static let quotes = ones &* UInt64(Byte.quote)
  private static let wordSize = 8

  init(delimiter: UInt8) {
    byte = delimiter
    self.delimiter = Self.ones &* UInt64(delimiter)
  }

  /// The place of the first such byte at or after `start`, or `end`; no byte from `end` on is read.
  @inline(__always)
  func first(in base: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int {
    var here = start
    while here <= end &- Self.wordSize {
      let found = stops(UnsafeRawPointer(base + here).loadUnaligned(as: UInt64.self).littleEndian)
      if found != 0 { return here &+ found.trailingZeroBitCount &>> 3 }
      here &+= Self.wordSize
    }
    while here < end, !isStop(base[here]) { here &+= 1 }
    return here
  }

  /// A word whose lowest bit lies in the lowest byte that is a stop; 0 when none is.
  @inline(__always)
  private func stops(_ word: UInt64) -> UInt64 {
    let zeros =
      Self.zeros(word ^ delimiter) | Self.zeros(word ^ Self.lineFeeds) | Self.zeros(word ^ Self.carriageReturns)
      | Self.zeros(word ^ Self.quotes)
    return zeros & Self.highBits
  }

  /// The highest bit of the lowest zero byte is set, and none of the highest bits below it.
  @inline(__always)
  private static func zeros(_ x: UInt64) -> UInt64 { (x &- ones) & ~x }

  private func isStop(_ byte: UInt8) -> Bool {
    byte == self.byte || byte == Byte.lineFeed || byte == Byte.carriageReturn || byte == Byte.quote
  }
}
