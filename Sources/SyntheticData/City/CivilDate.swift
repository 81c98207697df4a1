/// A day of the Gregorian calendar as the number of days since 1970-01-01.
struct CivilDate: Hashable, Comparable, Sendable {
  let days: Int

  init(days: Int) { self.days = days }

  /// The day of this year, month and day.
  ///
  /// Source: Hinnant, "chrono-compatible low-level date algorithms" (`days_from_civil`).
  init(year: Int, month: Int, day: Int) {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    days = era * 146_097 + dayOfEra - 719_468
  }

  /// Year, month and day (`civil_from_days`).
  var parts: (year: Int, month: Int, day: Int) {
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  func advanced(by count: Int) -> CivilDate { CivilDate(days: days + count) }

  static func < (a: CivilDate, b: CivilDate) -> Bool { a.days < b.days }

  /// The number of days of a month.
  static func daysInMonth(year: Int, month: Int) -> Int {
    CivilDate(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1, day: 1).days
      - CivilDate(year: year, month: month, day: 1).days
  }

  /// The day as a town writes it: 令和4年6月12日.
  var japanese: String {
    let (year, month, day) = parts
    return "\(JapaneseEra.year(year, from: self))\(month)月\(day)日"
  }
}

/// The two eras in which the children of the city live.
enum JapaneseEra {
  private static let reiwa = CivilDate(year: 2019, month: 5, day: 1)
  private static let beforeReiwa = 2018
  private static let beforeHeisei = 1988

  static func year(_ year: Int, from day: CivilDate) -> String {
    day < reiwa ? "平成\(numeral(year - beforeHeisei))年" : "令和\(numeral(year - beforeReiwa))年"
  }

  /// A 年度 as a town writes it: 平成30年度, 令和元年度.
  static func fiscalYear(_ year: Int) -> String {
    year <= beforeReiwa ? "平成\(numeral(year - beforeHeisei))年度" : "令和\(numeral(year - beforeReiwa))年度"
  }

  private static func numeral(_ year: Int) -> String { year == 1 ? "元" : "\(year)" }
}
