import DelimitedText
import Testing

struct DelimitedBufferNumbersTests {
  private func text(_ write: (inout DelimitedBuffer) -> Void) -> String {
    var buffer = DelimitedBuffer(format: .csv)
    write(&buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test(arguments: [(0, "0"), (-1, "-1"), (1234567890, "1234567890"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
  func `whole numbers are written to the last digit`(number: Int, expected: String) {
    #expect(text { $0.add(integer: number) } == expected)
  }

  @Test(arguments: [
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (-0.125, 2, "-0.12"), (2.5, 0, "2"), (3.5, 0, "4"), (1, 3, "1.000"), (-0.04, 1, "0.0"),
    (0.05, 9, "0.050000000"),
    (1e300, 2, "1e+300"), (123_456.789, 1, "123456.8")
  ]) func `decimals are rounded to the nearest, halves to even`(number: Double, decimals: Int, expected: String) {
    #expect(text { $0.add(number: number, decimals: decimals) } == expected)
  }

  @Test(arguments: [
    (0.1, "0.1"), (-2.5, "-2.5"), (1e16, "1e+16"), (999_999_999_999_999, "999999999999999"), (0.0000001, "1e-07"),
    (1.0 / 3, "0.3333333333333333"),
    (-0.0, "-0.0"), (123_456.789012, "123456.789012")
  ]) func `the shortest text that reads back is written`(number: Double, expected: String) {
    #expect(text { $0.add(number: number) } == expected && Double(expected) == number)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func `what is no number is an empty cell`(number: Double) {
    #expect(
      text {
        $0.add(integer: 1); $0.add(number: number); $0.add(number: number, decimals: 2); $0.add(integer: 2)
      } == "1,,,2")
  }
}
