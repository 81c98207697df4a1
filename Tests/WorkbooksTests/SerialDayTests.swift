import Testing

@testable import Workbooks

/// Days as LibreOffice 7.4 and Excel show them.
struct SerialDayTests {
  @Test(arguments: [
    (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (25_569, "1970-01-01"), (36_585, "2000-02-29"), (46_113, "2026-04-01"),
    (2_958_465, "9999-12-31"), (46_113.25, "2026-04-01 06:00:00"), (46_112.999999, "2026-04-01")
  ]) func `numbers are days of the system from 1900`(_ serial: Double, _ day: String) {
    #expect(SerialDay.day(serial, .from1900) == day)
  }

  @Test(arguments: [0.5, 60, -1, 2_958_466, .nan, .infinity]) func `there is no such day`(_ serial: Double) {
    #expect(SerialDay.day(serial, .from1900) == nil)
  }

  @Test func `the system from 1904 is four years and a day behind`() {
    #expect(SerialDay.day(0, .from1904) == "1904-01-01" && SerialDay.day(46_113 - 1_462, .from1904) == "2026-04-01")
  }

  @Test func `times are told to the second`() {
    #expect(SerialDay.time(0.375) == "09:00:00" && SerialDay.time(1) == nil && SerialDay.time(-0.1) == nil)
  }
}
