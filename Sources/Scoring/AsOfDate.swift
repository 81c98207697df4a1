#if canImport(Glibc)
  import Glibc
#endif

/// The date on which children are scored.
public struct AsOfDate: Equatable, Sendable {
  /// Year, month and day.
  public let year, month, day: Int

  /// Reads `2026-04-01`; `nil` for any other form and for days that do not exist.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.map(\.count) == [4, 2, 2], text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (48...57).contains($0) }) else { return nil }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    (year, month, day) = (numbers[0], numbers[1], numbers[2])
    guard (1...12).contains(month), (1...Self.days(ofMonth: month, year: year)).contains(day) else { return nil }
  }

  /// Today, as the clock and the time zone of this machine have it.
  public static var today: AsOfDate {
    var now = time(nil), parts = tm()
    localtime_r(&now, &parts)
    return AsOfDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }

  private init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// The form that it is read from: `2026-04-01`.
  public var text: String { Self.text(year, month, day) }

  /// The school year: 1 April of `year` to 31 March of the next.
  public var schoolYear: Int { month >= 4 ? year : year - 1 }

  private static func days(ofMonth month: Int, year: Int) -> Int {
    let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}
