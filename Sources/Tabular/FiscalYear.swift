/// A fiscal and school year (年度): 1 April of `year` to 31 March of the year after.
public struct FiscalYear: Hashable, Comparable, Sendable {
  /// The calendar year in which it starts.
  public var year: Int

  /// The fiscal year that starts on 1 April of `year`.
  public init(_ year: Int) { self.year = year }

  /// The fiscal year of a day (days since 1970-01-01).
  public init(containing day: Int32) {
    let date = Calendar.date(days: day)
    year = date.month >= 4 ? date.year : date.year - 1
  }

  /// The fiscal year that `text` writes: 2022, 2022年度, 令和4年度, R4, 平成31年度, 令和元年度, 令和 4年度; in half or full width.
  ///
  /// An era's year must have a day of the fiscal year in the era: 平成31年度 and 令和元年度 are both 2019, 平成32年度 does not exist.
  /// - Throws: `CellProblem.notAFiscalYear`.
  public static func parse(_ text: String) throws(CellProblem) -> FiscalYear {
    var rest = Width.halved(text)[...]
    for ending in ["年度", "年", "FY"] where rest.hasSuffix(ending) {
      rest = rest.dropLast(ending.count)
      break
    }
    guard let (era, number) = Era.prefix(of: rest) else { return try western(Width.trimmed(rest)) }
    return try eraYear(era, Width.trimmed(number))
  }

  /// The fiscal year that `text` writes, or `nil` when it writes none; see `parse`.
  public init?(_ text: String) {
    guard let result = try? Self.parse(text) else { return nil }
    self = result
  }

  /// The first day, 1 April.
  public var firstDay: Int32 { Calendar.days(year: year, month: 4, day: 1) }
  /// The last day, 31 March.
  public var lastDay: Int32 { Calendar.days(year: year + 1, month: 3, day: 31) }
  /// Whether the year has this day (days since 1970-01-01).
  public func contains(day: Int32) -> Bool { firstDay <= day && day <= lastDay }

  /// The name in the Japanese calendar, such as 令和4年度; the era on 1 April names it, as in 平成31年度.
  public var japanese: String {
    guard let era = Era.allCases.last(where: { $0.days.contains(firstDay) }) else { return "\(year)年度" }
    let number = year - era.firstYear + 1
    return "\(era.names[0])\(number == 1 ? "元" : String(number))年度"
  }

  /// Earlier years come first.
  public static func < (left: FiscalYear, right: FiscalYear) -> Bool { left.year < right.year }

  private static func western(_ text: Substring) throws(CellProblem) -> FiscalYear {
    guard text.count == 4, let year = Width.digits(text), Calendar.years.contains(year) else { throw .notAFiscalYear }
    return FiscalYear(year)
  }

  private static func eraYear(_ era: Era, _ text: Substring) throws(CellProblem) -> FiscalYear {
    guard let number = text == "元" ? 1 : Width.digits(text), (1...99).contains(number) else { throw .notAFiscalYear }
    let result = FiscalYear(era.firstYear + number - 1)
    guard result.firstDay <= era.days.upperBound, result.lastDay >= era.days.lowerBound else { throw .notAFiscalYear }
    return result
  }
}
