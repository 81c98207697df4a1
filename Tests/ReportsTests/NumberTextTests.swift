import Disclosure
import Reports
import Testing

struct NumberTextTests {
  @Test(arguments: [(0.12345, 2, "0.12"), (-0.001, 2, "0.00"), (1234.5, 0, "1234"), (2.675, 1, "2.7")])
  func `numbers are rounded for reading`(value: Double, decimals: Int, text: String) { #expect(NumberText.fixed(value, decimals) == text) }

  @Test func `what does not exist is a dash`() {
    #expect(NumberText.fixed(nil, 2) == "—")
    #expect(NumberText.fixed(.nan, 2) == "—")
    #expect(NumberText.significant(nil) == "—" && NumberText.significant(.infinity) == "—" && NumberText.pValue(.nan) == "—")
  }

  @Test(arguments: [(0.0123, "+0.012"), (-0.0123, "-0.012"), (0, "0.000"), (0.0001, "0.000"), (-0.0001, "0.000")])
  func `a difference shows its sign, and none where it is written as 0`(difference: Double, text: String) {
    #expect(NumberText.signed(difference, 3) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1000, "1,000"), (-1_234_567, "-1,234,567")])
  func `thousands are separated`(count: Int, text: String) { #expect(NumberText.count(count) == text) }

  @Test func `a small count of people is hidden`() {
    #expect(NumberText.count(SmallCells.official.publish(9)) == "＊")
    #expect(NumberText.count(SmallCells.official.publish(10)) == "10")
  }

  @Test func `very small p-values are only said to be small`() {
    #expect(NumberText.pValue(1e-9) == "<0.001")
    #expect(NumberText.pValue(0.0301) == "0.030")
    #expect(NumberText.pValue(0.00004, decimals: 4) == "<0.0001")
    #expect(NumberText.pValue(0.04567, decimals: 4) == "0.0457")
  }

  @Test func `tables on a terminal show significant digits`() {
    #expect(NumberText.significant(1234.5678) == "1234.57")
    #expect(NumberText.significant(-0.00012345, digits: 3) == "-0.000123")
  }
}
