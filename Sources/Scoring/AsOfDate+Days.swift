extension AsOfDate {
  /// The days since 1970-01-01 (Gregorian calendar).
  public var dayNumber: Int {
    let year = month <= 2 ? year - 1 : year
    let era = (year >= 0 ? year : year - 399) / 400
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day so many days earlier; `nil` before the year 0 and after 9999.
  func earlier(by days: Int) -> AsOfDate? {
    var date = self
    for _ in 0..<days {
      guard let before = date.before else { return nil }
      date = before
    }
    return date
  }

  private var before: AsOfDate? {
    if day > 1 { return AsOfDate(Self.text(year, month, day - 1)) }
    let (year, month) = month > 1 ? (year, month - 1) : (year - 1, 12)
    return (28...31).reversed().lazy.compactMap { AsOfDate(Self.text(year, month, $0)) }.first
  }

  static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    func padded(_ number: Int, _ width: Int) -> String { String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)" }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
