import Probability
import Testing
@testable import SyntheticData

@Suite struct BirthdaysTests {
  @Test func `every birthday lies in the year of its cohort and in the month that was asked for`() {
    var stream = RandomStream(seed: 1, .birthday)
    var firstOfApril = 0, wrong = 0
    for trial in 0..<12_000 {
      let cohort = trial % 14, month = trial % 12 + 1
      let day = Birthdays.day(cohort: cohort, month: month, &stream)
      let isInYear = day >= CivilDate(year: 2002 + cohort, month: 4, day: 2) && day <= CivilDate(year: 2003 + cohort, month: 4, day: 1)
      wrong += isInYear && day.parts.month == month ? 0 : 1
      if day.parts.month == 4, day.parts.day == 1 { firstOfApril += 1 }
    }
    #expect(wrong == 0)
    // 1,000 births in April, each on the first with probability 1/30: 33 ± 4 · 5.7.
    #expect((11...56).contains(firstOfApril))
  }
}
