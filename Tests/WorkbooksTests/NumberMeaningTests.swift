import Testing

@testable import Workbooks

struct NumberMeaningTests {
  @Test(arguments: [
    ("yyyy/m/d", NumberMeaning.day), ("[$-411]ggge\"年\"m\"月\"d\"日\"", .day), ("yyyy\"年\"m\"月\"", .day), ("m/d", .day), ("mmm", .day),
    ("yyyy/mm/dd hh:mm", .day), ("h:mm:ss AM/PM", .time), ("mm:ss", .time), ("[h]:mm", .number), ("General", .number),
    ("0.00E+00", .number),
    ("#,##0;[Red]-#,##0", .number), ("@", .number), ("0\"年度\"", .number), ("\"d\"0", .number), ("\\d0", .number), ("", .number)
  ]) func `the code of a format tells days from numbers`(_ code: String, _ meaning: NumberMeaning) {
    #expect(NumberMeaning(formatCode: code) == meaning)
  }

  @Test(arguments: [(0, NumberMeaning.number), (14, .day), (20, .time), (22, .day), (30, .day), (49, .number), (58, .day)])
  func `the usual formats are known by their number`(_ number: Int, _ meaning: NumberMeaning) {
    #expect(NumberMeaning(builtIn: number) == meaning)
  }
}
