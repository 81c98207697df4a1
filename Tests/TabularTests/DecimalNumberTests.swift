import Foundation
import Testing

@testable import Tabular

@Suite struct DecimalNumberTests {
  private func parse(_ text: String) throws -> Double {
    try Array(text.utf8).withUnsafeBufferPointer { try DecimalNumber.parse($0) }
  }

  private func short(_ text: String) -> Double { Array(text.utf8).withUnsafeBufferPointer { DecimalNumber.short($0) } }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("+5", 5), (" 12 ", 12), ("2e+02", 200), ("1E-3", 0.001), (".5", 0.5), ("5.", 5), ("-12.25", -12.25),
    ("9007199254740992", 9_007_199_254_740_992), ("1000000000000.4", 1_000_000_000_000.4), ("0.1", 0.1), ("1e22", 1e22), ("1e23", 1e23),
    ("123456789012345678901234567890e-10", 1.2345678901234567e19), ("00012", 12), ("0.000000000000000000000000000001", 1e-30)
  ])
  func `decimal text becomes the nearest double`(_ text: String, _ value: Double) throws {
    #expect(try parse(text).bitPattern == value.bitPattern)
  }

  @Test func `ten thousand random numbers read back to the same bits, long or short`() throws {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<10_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      #expect(try parse(number.description).bitPattern == number.bitPattern, "\(number)")
      let plain = Double(Int.random(in: -9_999_999...9_999_999)) / [1, 10, 100, 1000, 10_000].randomElement()!
      let text = plain == plain.rounded() ? String(Int(plain)) : plain.description
      #expect(try parse(text) == plain && short(text) == plain, "\(text)")
    }
  }

  @Test(arguments: [
    ("", CellProblem.notANumber), ("ten", .notANumber), ("1e", .notANumber), ("-", .notANumber), (".", .notANumber), ("1.2.3", .notANumber),
    ("1 2", .notANumber), ("--1", .notANumber), ("1_000", .notANumber), ("△5", .notANumber), ("nan", .numberWord), ("-INF", .numberWord),
    ("0x1p3", .hexadecimal), ("１２", .fullWidthDigits), ("－１．５", .fullWidthDigits), ("1,234", .thousandsSeparator),
    ("9007199254740993", .beyondExactIntegers), ("-99999999999999999999999", .beyondExactIntegers), ("1e400", .outOfRange),
    ("1e-400", .outOfRange),
    ("#N/A", .spreadsheetError("#N/A")), ("#DIV/0!", .spreadsheetError("#DIV/0!"))
  ])
  func `what is no number is refused with its reason`(_ text: String, _ problem: CellProblem) {
    #expect(throws: problem) { try parse(text) }
    #expect(short(text).isNaN)
  }

  @Test(arguments: ["-", ".", "-.", "1e5", " 1", "1 ", "+1", "", "1..2", "1234567890123456"])
  func `the short way leaves to the long way what it does not know`(_ text: String) { #expect(short(text).isNaN) }

  @Test func `eight bytes at once give what one byte after another gives`() {
    var random = SystemRandomNumberGenerator()
    let signs = Array("0123456789..--0123456789 +eE,x:;<?/".utf8)
    func word(_ bytes: [UInt8]) -> Double {
      let padded = bytes + (bytes.count..<8).map { _ in UInt8.random(in: 0...255) }
      return DecimalNumber.word(padded.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }, count: bytes.count)
    }
    for _ in 0..<100_000 {
      let bytes = (0..<Int.random(in: 1...8)).map { _ in signs[Int.random(in: 0..<signs.count, using: &random)] }
      let expected = bytes.withUnsafeBufferPointer { DecimalNumber.short($0) }
      let found = word(bytes)
      #expect(found.isNaN && expected.isNaN || found.bitPattern == expected.bitPattern, "\(String(decoding: bytes, as: UTF8.self))")
    }
  }
}
