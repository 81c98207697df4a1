import Testing

@testable import Tabular

struct ByteLevelsTests {
  /// Texts that differ in one byte or in their length, of lengths around those that words make.
  private func text(_ random: inout SystemRandomNumberGenerator) -> [UInt8] {
    var bytes = [UInt8](repeating: 0x61, count: Int.random(in: 0...26, using: &random))
    if let place = bytes.indices.randomElement(using: &random) { bytes[place] = UInt8.random(in: 0x60...0x63, using: &random) }
    return bytes
  }

  @Test func `texts are told apart by any of their bytes, and numbered as they first appear`() {
    var random = SystemRandomNumberGenerator()
    var levels = ByteLevels()
    var known: [[UInt8]: Int] = [:]
    for _ in 0..<20_000 {
      let text = text(&random)
      let found = text.withUnsafeBufferPointer { levels.index(of: $0) }
      #expect(found.isNew == (known[text] == nil), "\(text)")
      #expect(found.index == known[text, default: known.count], "\(text)")
      known[text] = found.index
    }
    #expect(levels.count == known.count && known.count > 500)
  }
}
