import Probability

/// The birthdays of the children: the month that the registers know, any day of it, and the year that the grade demands.
///
/// A child born from 2 April to 1 April of the year after is of one 学年: the birthday on 1 April belongs to the grade above.
enum Birthdays {
  /// The first birthday of the oldest cohort: ninth grade in 2017年度.
  private static let oldestYear = 2002

  static func day(cohort: Int, month: Int, _ stream: inout RandomStream) -> CivilDate {
    let later = oldestYear + cohort + 1
    let isBeforeApril = month < 4
    let day = 1 + stream.index(below: CivilDate.daysInMonth(year: isBeforeApril ? later : later - 1, month: month))
    return CivilDate(year: isBeforeApril || (month == 4 && day == 1) ? later : later - 1, month: month, day: day)
  }

  /// The first day on which a child of a cohort can be born.
  static func first(ofCohort cohort: Int) -> CivilDate { CivilDate(year: oldestYear + cohort, month: 4, day: 2) }
}
