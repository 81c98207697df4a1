import Testing

@testable import Tabular

struct CalendarTests {
  // Days since 1970-01-01 as `date -d … +%s` divided by 86,400.
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 2, 29, 11016), (2000, 3, 1, 11017), (1900, 2, 28, -25509), (1900, 3, 1, -25508),
    (2022, 4, 1, 19083), (1868, 1, 25, -37231), (2199, 12, 31, 84005)
  ]) func `a day has its number and back`(year: Int, month: Int, day: Int, days: Int) {
    #expect(Calendar.days(year: year, month: month, day: day) == Int32(days))
    #expect(Calendar.date(days: Int32(days)) == (year, month, day))
  }

  @Test func `days of months follow one another, also before the year 0`() {
    for year in [-401, -400, -1, 0, 1, 1899, 1900, 1999, 2000, 2023, 2024] {
      var expected = Calendar.days(year: year, month: 1, day: 1)
      for month in 1...12 {
        #expect(Calendar.days(year: year, month: month, day: 1) == expected)
        expected += Int32(Calendar.length(ofMonth: month, year: year))
        #expect(Calendar.date(days: expected - 1) == (year, month, Calendar.length(ofMonth: month, year: year)))
      }
      #expect(Calendar.days(year: year + 1, month: 1, day: 1) == expected)
    }
  }

  @Test(arguments: [(2000, 29), (1900, 28), (2024, 29), (2023, 28), (2100, 28), (2400, 29)])
  func `every fourth year is a leap year but three of four centuries`(year: Int, days: Int) {
    #expect(Calendar.length(ofMonth: 2, year: year) == days)
  }

  @Test(arguments: [
    (2023, 2, 29), (2022, 4, 31), (2022, 0, 1), (2022, 13, 1), (2022, 1, 0), (2022, 1, 32), (1799, 1, 1), (2200, 1, 1), (2022, -1, 1)
  ]) func `a day that does not exist is none`(year: Int, month: Int, day: Int) {
    #expect(Calendar.existingDays(year: year, month: month, day: day) == nil)
  }

  @Test func `the first and the last day of a register exist`() {
    #expect(Calendar.existingDays(year: 1800, month: 1, day: 1) != nil && Calendar.existingDays(year: 2199, month: 12, day: 31) == 84005)
  }
}
