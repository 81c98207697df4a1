import Probability

/// A child's time on the list of supported children.
struct SupportListing: Sendable {
  let child: Int
  /// The day of entry.
  let from: CivilDate
  /// The day of exit, if it was before the end of the window.
  var until: CivilDate?
}

/// The days on which the office enters and closes cases in one 年度.
struct SupportCalendar: Sendable {
  /// The 年度 in which the entries are made.
  let fiscalYear: Int

  /// An entry between 1 June and 31 March: more than sixty days after the end of the 年度 before.
  ///
  /// A case that closes in the same 年度 is entered two days earlier at the latest, so that it is closed before 31 March.
  func entry(closes: Bool, _ stream: inout RandomStream) -> CivilDate {
    let first = CivilDate(year: fiscalYear, month: 6, day: 1)
    let last = CivilDate(year: fiscalYear + 1, month: 3, day: closes ? 29 : 31)
    return first.advanced(by: stream.index(below: last.days - first.days + 1))
  }

  /// A closing between 1 April, or the day after a new entry, and 30 March.
  func exit(after entry: CivilDate?, _ stream: inout RandomStream) -> CivilDate {
    let first = entry?.advanced(by: 1) ?? CivilDate(year: fiscalYear, month: 4, day: 1)
    let last = CivilDate(year: fiscalYear + 1, month: 3, day: 30)
    return first.advanced(by: stream.index(below: last.days - first.days + 1))
  }
}
