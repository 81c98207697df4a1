/// Days and times as spreadsheets count them.
enum SerialDay {
  /// The day before day 1.
  enum Epoch: Sendable {
    /// 31 December 1899; day 60 is 29 February 1900, which there never was.
    case from1900
    /// 31 December 1903, counted from 0 on.
    case from1904
  }

  /// A number as a day `2026-04-01`, with the time behind it where there is one; nil outside the years 1900 to 9999 and for day 60.
  static func day(_ serial: Double, _ epoch: Epoch) -> String? {
    guard serial >= 0, serial < lastSerial else { return nil }
    var (day, second) = (Int(serial), Int(((serial - serial.rounded(.down)) * secondsPerDay).rounded()))
    if second == Int(secondsPerDay) { (day, second) = (day + 1, 0) }
    guard let date = date(day, epoch) else { return nil }
    return second == 0 ? date : date + " " + time(second)
  }

  /// A number below 1 as a time of day `09:30:00`; nil for any other.
  static func time(_ serial: Double) -> String? {
    serial >= 0 && serial < 1 ? time(Int((serial * secondsPerDay).rounded()) % Int(secondsPerDay)) : nil
  }

  private static let secondsPerDay = 86_400.0
  /// 1 January 10000.
  private static let lastSerial = 2_958_466.0
  /// Days from 1 March of year 0 to the days before day 1.
  private static let first1900 = 693_899
  private static let first1904 = 695_361
  private static let falseDay = 60

  private static func date(_ day: Int, _ epoch: Epoch) -> String? {
    guard epoch == .from1904 || (day > 0 && day != falseDay) else { return nil }
    let days = epoch == .from1904 ? first1904 + day : first1900 + day + (day < falseDay ? 1 : 0)
    return civil(days)
  }

  /// The day so many days after 1 March of year 0 (Hinnant, chrono-compatible low-level date algorithms).
  private static func civil(_ days: Int) -> String {
    let era = days / 146_097, ofEra = days % 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100), shifted = (5 * ofYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(ofYear - (153 * shifted + 2) / 5 + 1, 2))"
  }

  private static func time(_ second: Int) -> String {
    "\(padded(second / 3_600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
