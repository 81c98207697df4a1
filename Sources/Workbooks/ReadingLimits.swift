/// How much of a workbook is read at most.
enum ReadingLimits {
  /// A part may grow to so many times its compressed size…
  static let ratio = 100
  /// …once it has grown to so many bytes (the rule of Apache POI).
  static let freeBytes = 100 << 10
  /// All parts together.
  static let bytes = 4 << 30
  /// Entries of an archive; sheets, pictures and comments of a large workbook are some hundreds.
  static let entries = 10_000
  /// Elements within elements.
  static let depth = 64
  /// What a sheet can hold.
  static let rows = 1_048_576
  static let columns = 16_384
  /// The bytes that are taken from the archive at a time.
  static let block: Int32 = 1 << 16
  /// A text that is no value of a sheet, such as the code of a format or the place of a cell, is cut here.
  static let attribute = 4_096
}
