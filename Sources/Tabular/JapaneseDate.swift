/// Dates as Japanese registers write them, as days since 1970-01-01.
///
/// Read are 2022-04-01, 2022/4/1, 2022.4.1, 20220401, 2022年4月1日, 令和4年4月1日, 令和元年5月1日, R4.4.1, H31/4/1, in half or full width,
/// each number with blanks around it where systems pad it (令和 4年 4月 1日, R 4. 4. 1), and a time of zero after the date as databases write it. A day outside its era (平成31年5月1日) does not exist.
public enum JapaneseDate {
  /// The day that `bytes` write; `encoding` decodes what is not ASCII.
  /// - Throws: `CellProblem.notADate`, `CellProblem.impossibleDate`.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>, decode: (UnsafeBufferPointer<UInt8>) -> String?) throws(CellProblem)
    -> Int32
  {
    let trimmed = Cell.trimmed(bytes)
    if let parts = plainParts(trimmed) { return try existing(parts.0, parts.1, parts.2) }
    guard let text = decode(trimmed) else { throw .notADate }
    return try parse(text)
  }

  /// The day that `text` writes.
  /// - Throws: `CellProblem.notADate`, `CellProblem.impossibleDate`.
  public static func parse(_ text: String) throws(CellProblem) -> Int32 {
    var rest = Width.halved(text)[...]
    let era = Era.prefix(of: rest)
    if let era { rest = era.rest }
    guard let parts = parts(rest, isEra: era != nil) else { throw .notADate }
    guard let era = era?.era else { return try existing(parts.year, parts.month, parts.day) }
    let day = try existing(era.firstYear + parts.year - 1, parts.month, parts.day)
    guard parts.year >= 1, era.days.contains(day) else { throw .impossibleDate }
    return day
  }

  /// The day in ISO form, `2022-04-01`.
  public static func iso(days: Int32) -> String {
    let date = Calendar.date(days: days)
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - String(number).count)) + String(number)
    }
    return "\(padded(date.year, 4))-\(padded(date.month, 2))-\(padded(date.day, 2))"
  }

  /// Days since 1970-01-01 of a date, or `nil` when the calendar does not have it.
  public static func days(year: Int, month: Int, day: Int) -> Int32? { Calendar.existingDays(year: year, month: month, day: day) }

  /// The year, month and day of a number of days since 1970-01-01.
  public static func parts(days: Int32) -> (year: Int, month: Int, day: Int) { Calendar.date(days: days) }

  private static func existing(_ year: Int, _ month: Int, _ day: Int) throws(CellProblem) -> Int32 {
    guard let days = Calendar.existingDays(year: year, month: month, day: day) else { throw .impossibleDate }
    return days
  }

  /// Year, month and day of `y-m-d` or `y/m/d` in ASCII digits with a year of four, or of eight digits; the way nearly all dates are written.
  private static func plainParts(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int, Int)? {
    guard (8...10).contains(bytes.count) else { return nil }
    let year = number(bytes, 0..<4)
    let separator = bytes[4]
    if bytes.count == 8, let year, let month = number(bytes, 4..<6), let day = number(bytes, 6..<8) { return (year, month, day) }
    guard separator == 0x2D || separator == 0x2F, let second = bytes[5...].firstIndex(of: separator) else { return nil }
    guard let year, let month = number(bytes, 5..<second), let day = number(bytes, (second + 1)..<bytes.count) else { return nil }
    return (year, month, day)
  }

  private static func number(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 4 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int(digit)
    }
    return value
  }

  /// The three numbers of a date, with one separator throughout or with 年月日.
  private static func parts(_ text: Substring, isEra: Bool) -> (year: Int, month: Int, day: Int)? {
    let date = withoutZeroTime(text)
    if !isEra, date.utf8.count == 8, let number = Width.digits(date) { return (number / 10_000, number / 100 % 100, number % 100) }
    var fields: [Substring]
    if date.hasSuffix("日") {
      fields = date.dropLast().split(separator: "年", omittingEmptySubsequences: false)
        .flatMap { $0.split(separator: "月", omittingEmptySubsequences: false) }
    } else {
      guard let separator = date.first(where: { "/.-".contains($0) }) else { return nil }
      fields = date.split(separator: separator, omittingEmptySubsequences: false)
    }
    fields = fields.map(Width.trimmed)
    guard fields.count == 3, let year = year(fields[0], isEra: isEra), let month = small(fields[1]), let day = small(fields[2]) else {
      return nil
    }
    return (year, month, day)
  }

  private static func withoutZeroTime(_ text: Substring) -> Substring {
    for time in [" 0:00", " 00:00", " 0:00:00", " 00:00:00", "T00:00:00"] where text.hasSuffix(time) { return text.dropLast(time.count) }
    return text
  }

  private static func year(_ text: Substring, isEra: Bool) -> Int? {
    if isEra, text == "元" { return 1 }
    guard isEra ? (1...2).contains(text.count) : text.count == 4 else { return nil }
    return Width.digits(text)
  }

  private static func small(_ text: Substring) -> Int? { (1...2).contains(text.count) ? Width.digits(text) : nil }
}
