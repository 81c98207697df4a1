/// Line feeds, quotes and non-ASCII bytes among many bytes, counted eight at a time.
struct ByteCount {
  private(set) var lineFeeds = 0
  private(set) var quotes = 0
  private(set) var isASCII = true

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let lowBits: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let everyOther: UInt64 = 0x00FF_00FF_00FF_00FF
  private static let wordSize = 8
  /// A lane of a word counts to 255 before it must be emptied.
  private static let wordsPerRound = 255

  /// Counts `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    let start = UnsafeRawPointer(bytes.baseAddress!)
    let words = bytes.count / Self.wordSize
    var seen: UInt64 = 0
    var word = 0
    while word < words {
      let end = min(words, word + Self.wordsPerRound)
      var feeds: UInt64 = 0
      var marks: UInt64 = 0
      while word < end {
        let value = start.loadUnaligned(fromByteOffset: word * Self.wordSize, as: UInt64.self)
        seen |= value
        feeds &+= Self.matches(value ^ (Self.ones &* UInt64(Byte.lineFeed)))
        marks &+= Self.matches(value ^ (Self.ones &* UInt64(Byte.quote)))
        word += 1
      }
      lineFeeds += Self.sum(feeds)
      quotes += Self.sum(marks)
    }
    isASCII = seen & Self.highBits == 0
    for byte in bytes[(words * Self.wordSize)...] { count(byte) }
  }

  private mutating func count(_ byte: UInt8) {
    if byte == Byte.lineFeed { lineFeeds += 1 }
    if byte == Byte.quote { quotes += 1 }
    if byte >= 0x80 { isASCII = false }
  }

  /// One in each byte lane of `difference` that is zero, and nothing in the others.
  private static func matches(_ difference: UInt64) -> UInt64 {
    ~(((difference & lowBits) &+ lowBits) | difference | lowBits) &>> 7
  }

  /// The sum of the eight lanes.
  private static func sum(_ lanes: UInt64) -> Int {
    let pairs = (lanes & everyOther) &+ ((lanes &>> 8) & everyOther)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}
