import Foundation
import Testing
@testable import SyntheticData

@Suite struct CivilDateTests {
  @Test func `a day and its parts belong together over a hundred years, and days follow each other`() {
    var day = CivilDate(year: 1970, month: 1, day: 1)
    #expect(day.days == 0)
    var wrong = 0
    for count in 0..<36_525 {
      let (year, month, number) = day.parts
      let isRight = CivilDate(year: year, month: month, day: number).days == count
      wrong += isRight && number <= CivilDate.daysInMonth(year: year, month: month) ? 0 : 1
      day = day.advanced(by: 1)
    }
    #expect(wrong == 0)
    #expect(day.parts == (2070, 1, 1))
  }

  @Test(arguments: [
    ((2019, 4, 30), "平成31年4月30日"), ((2019, 5, 1), "令和元年5月1日"), ((2022, 6, 12), "令和4年6月12日"), ((2008, 5, 3), "平成20年5月3日")
  ])
  func `dates are written with their era`(date: (Int, Int, Int), text: String) {
    #expect(CivilDate(year: date.0, month: date.1, day: date.2).japanese == text)
  }

  @Test func `年度 are written with the era of most of their days`() {
    #expect((2017...2020).map(JapaneseEra.fiscalYear) == ["平成29年度", "平成30年度", "令和元年度", "令和2年度"])
  }
}
