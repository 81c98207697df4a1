/// Why a synthetic city or synthetic schools could not be made.
public enum SyntheticDataError: Error, Equatable, Sendable {
  /// The number of children is not in the range.
  case childrenOutOfRange(Int, ClosedRange<Int>)
  /// The number of 年度 is not in the range.
  case yearsOutOfRange(Int, ClosedRange<Int>)
  /// The number of unreadable rows is not in the range.
  case defectsOutOfRange(Int, ClosedRange<Int>)
  /// A setting of the schools is not in its range.
  case settingOutOfRange(SyntheticSchools.Setting, Int, ClosedRange<Int>)
  /// The spread of the schools' sizes is not in its range.
  case sizeSpreadOutOfRange(Double, ClosedRange<Double>)
  /// The folder holds a study already, which is never overwritten.
  case folderInUse(path: String, file: String)
  /// A folder cannot be made; the reason in the operating system's words.
  case folderNotMade(path: String, reason: String)
  /// A file cannot be written; the reason in the words of the writer, English and Japanese.
  case fileNotWritten(english: String, japanese: String)
}
