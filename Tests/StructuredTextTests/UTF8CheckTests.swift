import Testing

@testable import StructuredText

struct UTF8CheckTests {
  @Test(
    arguments: [
      ([0x61, 0x0A, 0xFF], 2), ([0xC3], 1), ([0x61, 0x0A, 0x0A, 0xE3, 0x81], 3), ([0xC0, 0x80], 1), ([0xED, 0xA0, 0x80], 1),
      ([0xF4, 0x90, 0x80, 0x80], 1), ([0x0A, 0x80, 0x0A], 2)
    ] as [([UInt8], Int)]) func `the line of the first bytes that are no character is found`(bytes: [UInt8], line: Int)
  {
    #expect(UTF8Check.firstInvalidLine(of: bytes) == line)
  }

  @Test(arguments: ["", "a\nb", "児童\n🏫\n", "\u{0}", "\u{10FFFF}"]) func `every text is UTF-8`(text: String) {
    #expect(UTF8Check.firstInvalidLine(of: Array(text.utf8)) == nil)
  }
}
