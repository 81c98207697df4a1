import Testing

@testable import Tabular

@Suite struct JapaneseDateTests {
  @Test(arguments: [
    ("2022-04-01", 19083), ("2022/4/1", 19083), ("2022.4.1", 19083), ("20220401", 19083), ("2022年4月1日", 19083), ("令和4年4月1日", 19083),
    ("R4.4.1", 19083), ("r4.4.1", -1), ("Ｒ４．４．１", 19083), ("令和４年４月１日", 19083), ("令和元年5月1日", 18017), ("H31/4/1", 17987),
    ("平成31年4月30日", 18016),
    ("昭和64年1月7日", 6946), ("平成元年1月8日", 6947), ("大正15年12月25日", -15713), ("昭和元年12月25日", -15713), ("S45-01-01", 0),
    ("2022/04/01 0:00:00", 19083),
    (" 2000-02-29 ", 11016), ("1968/1/1", -731),
    ("令和 2年 4月 1日", 18353), ("令和２年４月１日", 18353), ("R02.04.01", 18353), ("R 2. 4. 1", 18353), ("令和　２年　４月　１日", 18353),
    ("2020年 4月 1日", 18353), ("2020/ 4/ 1", 18353), ("令和 元年 5月 1日", 18017), ("平成31年 4月30日", 18016), ("昭和64年 1月 7日", 6946)
  ])
  func `a date is the same day however it is written`(_ text: String, _ day: Int32) throws {
    // days by python3: (date(y, m, d) - date(1970, 1, 1)).days
    guard day != -1 else {
      #expect(throws: CellProblem.notADate) { try JapaneseDate.parse(text) }
      return
    }
    #expect(try JapaneseDate.parse(text) == day)
    let bytes = Array(text.utf8)
    #expect(try bytes.withUnsafeBufferPointer { try JapaneseDate.parse($0) { String(decoding: $0, as: UTF8.self) } } == day)
  }

  @Test(arguments: [
    "平成27年13月1日", "2022-02-29", "2100/2/29", "2022-11-31", "2022/4/31", "平成31年5月1日", "令和元年4月30日", "昭和64年1月8日", "大正15年12月26日", "20221301",
    "2022-00-10", "1492-10-12",
    "R0.1.1", "令和1年4月30日", "令和 1年 4月30日", "令和 2年 2月30日", "R02.13.01", "昭和64年 1月 8日", "平成 1年 1月 7日"
  ])
  func `a date that the calendar or its era does not have is refused`(_ text: String) {
    #expect(throws: CellProblem.impossibleDate) { try JapaneseDate.parse(text) }
  }

  @Test(arguments: [
    "", "2022", "4/1", "2022-04/01", "22-04-01", "2022-4-1-1", "tomorrow", "2022/04/01 12:30", "X4.4.1", "2022年4月",
    "2 022年4月1日", "令和2年1 2月1日", "2 0 2 2 0 4 0 1", "2022 4 1", "令和 年4月1日"
  ])
  func `what is no date is refused`(_ text: String) {
    #expect(throws: CellProblem.notADate) { try JapaneseDate.parse(text) }
  }

  @Test func `every day from 1868 to 2199 is written and read back`() throws {
    var day = Calendar.days(year: 1868, month: 1, day: 1)
    let last = Calendar.days(year: 2199, month: 12, day: 31)
    while day <= last {
      #expect(try JapaneseDate.parse(JapaneseDate.iso(days: day)) == day)
      day += 7
    }
  }
}
