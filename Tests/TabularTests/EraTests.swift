import Testing

@testable import Tabular

struct EraTests {
  @Test func `an era begins on the day after the last one, or on the day on which the emperor died`() {
    for (earlier, later) in zip(Era.allCases, Era.allCases.dropFirst()) {
      #expect(later.days.lowerBound - earlier.days.upperBound == (later == .taisho || later == .showa ? 0 : 1))
    }
    #expect(Era.heisei.days.upperBound == Calendar.days(year: 2019, month: 4, day: 30))
  }

  @Test func `the first day of an era lies in its year 1`() {
    for era in Era.allCases { #expect(Calendar.date(days: era.days.lowerBound).year == era.firstYear) }
  }

  @Test(
    arguments: [
      ("令和4年", .reiwa, "4年"), ("R4", .reiwa, "4"), ("平成31年度", .heisei, "31年度"), ("昭60", .showa, "60"), ("大正元年", .taisho, "元年"),
      ("M45", .meiji, "45"), ("㋿2", .reiwa, "2"), ("㍻12", .heisei, "12"), ("S", .showa, "")
    ] as [(String, Era, String)]) func `the longest name at the start is taken off`(text: String, era: Era, rest: String) throws
  {
    let found = try #require(Era.prefix(of: Substring(text)))
    #expect(found.era == era && found.rest == rest)
  }

  @Test(arguments: ["2022", "", "x令和4", "r4", "応和"]) func `what starts otherwise has no era`(text: String) {
    #expect(Era.prefix(of: Substring(text)) == nil)
  }
}
