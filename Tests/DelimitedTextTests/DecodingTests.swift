import Testing

@testable import DelimitedText

struct DecodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String? { bytes.withUnsafeBufferPointer { encoding.decode($0) } }
  private func bad(_ bytes: [UInt8], _ encoding: TextEncoding) -> Int? { bytes.withUnsafeBufferPointer { encoding.firstBadByte(in: $0) } }

  // The bytes are those of `iconv -f UTF-8 -t CP932` and `-t EUC-JP-MS`.
  @Test(
    arguments: [
      (.cp932, [0x8E, 0x99, 0x93, 0xB6], "児童"), (.cp932, [0xB6, 0xC5], "ｶﾅ"), (.cp932, [0x87, 0x40], "①"), (.cp932, [0xFB, 0xFC], "髙"),
      (.cp932, [0x41, 0x8D, 0x82, 0x42], "A高B"), (.cp932, [0x95, 0x5C], "表"), (.eucJP, [0xBB, 0xF9, 0xC6, 0xB8], "児童"),
      (.eucJP, [0x8E, 0xB6, 0x8E, 0xC5], "ｶﾅ"), (.eucJP, [0x8F, 0xB0, 0xA1], "丂"), (.utf8, [0xE5, 0x85, 0x90], "児"), (.utf8, [], "")
    ] as [(TextEncoding, [UInt8], String)]) func `bytes become the text that they stand for`(
      encoding: TextEncoding, bytes: [UInt8], text: String
    )
  {
    #expect(decode(bytes, encoding) == text && bad(bytes, encoding) == nil)
  }

  @Test(
    arguments: [
      (.cp932, [0x61, 0x8E], 1), (.cp932, [0x61, 0x8E, 0x20], 1), (.cp932, [0x80], 0), (.cp932, [0xFD], 0), (.eucJP, [0xBB, 0xF9, 0xC6], 2),
      (.eucJP, [0x8F, 0xB0], 0), (.eucJP, [0x61, 0x62, 0xFF], 2), (.utf8, [0x61, 0xE5, 0x85], 1), (.utf8, [0xC1, 0x81], 0)
    ] as [(TextEncoding, [UInt8], Int)]) func `a byte that is no part of a character is found, and the text refused`(
      encoding: TextEncoding, bytes: [UInt8], place: Int
    )
  {
    #expect(bad(bytes, encoding) == place && decode(bytes, encoding) == nil)
    // The same after stretches of ASCII, which are passed over eight bytes at a time.
    for before in 1...17 { #expect(bad([UInt8](repeating: 0x61, count: before) + bytes, encoding) == before + place) }
  }

  @Test func `every scalar of UTF-8 is taken and no other bytes are`() {
    for value in stride(from: UInt32(0), through: 0x10FFFF, by: 7) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      #expect(bad(bytes, .utf8) == nil)
      if bytes.count > 1 { #expect(bad(Array(bytes.dropLast()), .utf8) == 0 && bad(Array(bytes.dropFirst()), .utf8) == 0) }
    }
  }

  /// The bytes before the first that is no part of a character, as the standard library tells: all of them are UTF-8 and no more are.
  private func plainBad(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    return bytes.indices.last { String(validating: bytes[..<$0], as: UTF8.self) != nil }
  }

  @Test func `the first bad byte is found among any bytes`() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "abcdefgh", "é", "あ", "ࠀ", "퟿", "漢字", "😀"].map { Array($0.utf8) }
    for _ in 0..<20_000 {
      var bytes = (0..<Int.random(in: 0...9, using: &random)).flatMap { _ in pieces.randomElement(using: &random)! }
      if Bool.random(using: &random), let place = bytes.indices.randomElement(using: &random) {
        bytes[place] = [0x61, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xE0, 0xE3, 0xED, 0xF0, 0xF4, 0xF5].randomElement(using: &random)!
      }
      #expect(bad(bytes, .utf8) == plainBad(bytes), "\(bytes)")
    }
  }

  @Test func `every character becomes the UTF-8 that the C library's tables say`() {
    for (encoding, tables) in [(TextEncoding.cp932, CharacterTables.cp932), (.eucJP, .eucJP)] {
      for pair in 0..<65_536 where tables.pairs[pair] != CharacterTables.none {
        let bytes = [UInt8(0x61), UInt8(pair >> 8), UInt8(pair & 255)]
        let text = bytes.withUnsafeBufferPointer { encoding.withUTF8(of: $0) { String(validating: $0, as: UTF8.self) } }
        #expect(text == "a" + String(Unicode.Scalar(tables.pairs[pair])!))
      }
    }
  }
}
