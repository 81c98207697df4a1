import RuleExport
import Testing

struct RecordedNumberTests {
  @Test(arguments: [(3.0, 0, "3"), (-3, 0, "-3"), (0.1 + 0.2, 1, "0.3"), (-0.05, 2, "-0.05"), (128.4, 1, "128.4"), (7, 2, "7.00")])
  func `a value is written as the register records it`(value: Double, decimals: Int, text: String) {
    #expect(RecordedNumber.text(value, decimals: decimals) == text)
  }

  @Test func `differences of recorded values are recordable`() {
    for k in 0..<1000 {
      let (a, b) = (Double(k) / 10, Double(k % 37) / 10)
      let parts = RecordedNumber.text(a - b, decimals: 1).split(separator: ".")
      #expect(parts.count == 2 && parts[1].count == 1)
      #expect(Double(RecordedNumber.text(a - b, decimals: 1)) == ((a - b) * 10).rounded() / 10)
    }
  }
}
