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
}
