import Testing

@testable import DelimitedText

struct FieldStopsTests {
  @Test func `the first stop is found wherever it stands, among any bytes`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      // Neighbours of the stops and of zero make a word borrow from the next byte.
      let pool: [UInt8] = [0x2B, 0x2D, 0x09, 0x0B, 0x0C, 0x0E, 0x21, 0x23, 0x00, 0x01, 0x80, 0xAC, 0x8A, 0xFF, 0x2C, 0x0A, 0x0D, 0x22]
      let bytes = (0..<Int.random(in: 0...40)).map { _ in
        Bool.random() ? UInt8(0x61) : pool[Int.random(in: 0..<pool.count, using: &random)]
      }
      let expected = bytes.firstIndex { [0x2C, 0x0A, 0x0D, 0x22].contains($0) } ?? bytes.count
      (bytes + [0x2C]).withUnsafeBufferPointer { buffer in
        #expect(FieldStops(delimiter: 0x2C).first(in: buffer.baseAddress!, from: 0, to: bytes.count) == expected, "\(bytes)")
      }
    }
  }
}
