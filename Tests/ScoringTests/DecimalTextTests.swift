import Testing

@testable import Scoring

@Suite struct DecimalTextTests {
  @Test(arguments: [
    ("0.5", 0, Int64(0)), ("1.5", 0, 2), ("2.5", 0, 2), ("2.50000", 0, 2), ("2.500001", 0, 3), ("-2.5", 0, -2), ("-3.5", 0, -4),
    ("0.15", 2, 15), ("0.145", 2, 14), ("0.155", 2, 16), ("2e+02", 0, 200), ("15E-1", 0, 2), ("25e-1", 0, 2), ("1e-9", 2, 0),
    (".5", 1, 5), ("5.", 1, 50), ("+7", 0, 7), ("-0", 0, 0), ("0.5e-5", 6, 5), ("51e-2", 0, 1), ("5e-1", 0, 0), ("0e999", 3, 0),
    ("000000000000000000000000000012", 0, 12), ("0.00000000000000000000000000005", 2, 0)
  ])
  func `values are rounded half to even`(_ text: String, _ scale: Int, _ expected: Int64) {
    guard case .value(let value, _) = DecimalText.parse(text, scale: scale) else {
      Issue.record("\(text) is a number")
      return
    }
    #expect(value == expected)
  }

  @Test(arguments: ["", "-", ".", "+.", "1,000", "１２", "0x1p3", "nan", "inf", "1e", "1e+", "e5", "1 2", "1.2.3", "--1", "1e5.0"])
  func `anything else is not a number`(_ text: String) {
    #expect(DecimalText.parse(text, scale: 2) == .notANumber)
  }

  @Test func `numbers beyond the limit are known as such`() {
    #expect(DecimalText.parse("1e30", scale: 0) == .beyond(negative: false))
    #expect(DecimalText.parse("-99999999999999999999", scale: 0) == .beyond(negative: true))
    #expect(DecimalText.parse("100000000000000000", scale: 0) == .value(DecimalText.limit, exact: true))
    #expect(DecimalText.parse("100000000000000000.6", scale: 0) == .beyond(negative: false))
  }

  @Test func `rounding is reported`() {
    #expect(DecimalText.parse("99.0", scale: 0) == .value(99, exact: true))
    #expect(DecimalText.parse("98.6", scale: 0) == .value(99, exact: false))
    #expect(DecimalText.parse("0.001", scale: 0) == .value(0, exact: false))
  }

  @Test func `text and value are inverse for random decimals`() {
    var random = SplitMix(state: 1)
    for _ in 0..<2_000 {
      let scale = Int.random(in: 0...6, using: &random)
      let value = Int64.random(in: -10_000_000...10_000_000, using: &random)
      #expect(DecimalText.exact(DecimalText.text(value, scale: scale), scale: scale) == value)
    }
  }

  @Test func `numbers of a rule have no exponent and no further digit`() {
    #expect(DecimalText.exact("2.55", scale: 1) == nil)
    #expect(DecimalText.exact("1e2", scale: 1) == nil)
    #expect(DecimalText.exact("+1", scale: 1) == nil)
    #expect(DecimalText.exact("1.", scale: 1) == nil)
    #expect(DecimalText.exact("2.5", scale: 1) == 25)
  }

  /// The quick reading of a cell that lies in memory with eight bytes after it.
  private func plain(_ text: String, scale: Int) -> Int64 {
    let memory = Array(text.utf8) + Array("9.-,\n123".utf8)
    return memory.withUnsafeBufferPointer { memory in
      let cell = UnsafeBufferPointer(rebasing: memory[..<text.utf8.count])
      return DecimalText.plain(FieldWords(memory)[cell]!, count: cell.count, scale: scale)
    }
  }

  @Test func `numbers read eight bytes at a time are the numbers that parse reads`() {
    var random = SplitMix(state: 8)
    let letters = Array("0123456789.-").map(String.init)
    var read = 0
    for _ in 0..<60_000 {
      let text = (0..<1 + Int(random.next() % 8)).map { _ in letters[Int(random.next() % UInt64(letters.count))] }.joined()
      for scale in [0, 1, 3, 6] {
        let value = plain(text, scale: scale)
        if value == DecimalText.notPlain { continue }
        #expect(DecimalText.parse(text, scale: scale) == .value(value, exact: true), "\(text)")
        read += 1
      }
    }
    #expect(read > 20_000)
  }

  @Test(arguments: [
    ("12", 0, Int64(12)), ("-3.25", 2, -325), ("0", 3, 0), ("-0", 0, 0), ("99999999", 6, 99_999_999_000_000), ("-9999999", 0, -9_999_999),
    (".5", 1, 5), ("5.", 1, 50), ("1234567.", 0, 1_234_567), ("-.5", 3, -500)
  ])
  func `usual numbers are read eight bytes at a time`(_ text: String, _ scale: Int, _ value: Int64) {
    #expect(plain(text, scale: scale) == value)
  }

  @Test(arguments: ["", "-", ".", "-.", "1.2.3", "+1", "1e2", "1 ", "１", "123456789", "0.125"])
  func `other cells are left to parse`(_ text: String) {
    #expect(plain(text, scale: 2) == DecimalText.notPlain)
  }

  @Test func `no byte beyond the memory is read`() {
    let memory = Array("12345678".utf8)
    memory.withUnsafeBufferPointer { memory in
      let words = FieldWords(memory)
      #expect(words[UnsafeBufferPointer(rebasing: memory[0..<2])] != nil)
      #expect(words[UnsafeBufferPointer(rebasing: memory[1..<2])] == nil)
      #expect(FieldWords(UnsafeBufferPointer(rebasing: memory[..<7]))[UnsafeBufferPointer(rebasing: memory[0..<1])] == nil)
      #expect(FieldWords(UnsafeBufferPointer(start: nil, count: 0))[memory] == nil)
    }
  }
}
