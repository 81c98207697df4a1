import Testing

@testable import Scorecards

struct DecimalScaleTests {
  @Test(arguments: [
    (0, 3, 4, "3.5"), (0, 3, 7, "4.5"), (0, 3, 6, "4.5"), (1, 12, 13, "1.25"), (2, -1, 0, "-0.005"), (0, -1, 0, "-0.5"),
    (1, -4, -3, "-0.35")
  ])
  func `a cut lies strictly between recordable values and has one decimal more`(decimals: Int, lower: Int, upper: Int, text: String) {
    let scale = DecimalScale(decimals: decimals)
    let cut = scale.cut(between: lower, and: upper)
    #expect(cut.text == text)
    #expect(cut.value == Double(text))
    #expect(scale.key(of: cut.value) == nil)
  }

  @Test func `an official first value belongs to the upper bin`() {
    #expect(DecimalScale(decimals: 0).cut(below: 30).text == "29.5")
    #expect(DecimalScale(decimals: 0).cut(below: 29.5).value == 29.5)
  }

  @Test func `a difference of two recorded values is recordable`() {
    #expect(DecimalScale(decimals: 1).key(of: 3.4 - 2.1) == 13)
    #expect(DecimalScale(decimals: 1).key(of: 1.25) == nil)
    #expect(DecimalScale(decimals: 0).key(of: .infinity) == nil)
  }
}
