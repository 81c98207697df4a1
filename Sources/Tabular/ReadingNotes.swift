public import DelimitedText

/// What reading a file found that a person should know.
public struct ReadingNotes: Sendable, Equatable {
  /// The encoding of the file.
  public var encoding: TextEncoding
  /// Whether the encoding was found by looking at the bytes.
  public var encodingWasDetected: Bool
  /// The columns of the file that were not read, because the dictionary has no item for them.
  public var unusedColumns: [String]
  /// What looks wrong without being refused.
  public var warnings: [ReadingWarning]

  /// The columns with numbers, dates or years in full-width digits that were read as half-width ones.
  public var halved: [HalvedCells] = []

  /// Notes on a table made in memory, or on a file as given.
  public init(
    encoding: TextEncoding = .utf8, encodingWasDetected: Bool = false, unusedColumns: [String] = [], warnings: [ReadingWarning] = []
  ) {
    self.encoding = encoding
    self.encodingWasDetected = encodingWasDetected
    self.unusedColumns = unusedColumns
    self.warnings = warnings
  }

  /// The encoding for people: `CP932 (Shift_JIS)`, with a word on who said so.
  public var encodingDescription: String { encodingWasDetected ? "\(encoding.title), detected" : encoding.title }
}
