/// Why cases cannot be drawn for review, or verdicts cannot be read.
public enum ReviewError: Error, Equatable, Sendable {
  /// What of a design is out of its range.
  public enum Setting: String, Sendable { case cases, overlap, reviewers }

  /// What is wrong with a row of a sheet; the text of a cell is never told.
  public enum RowProblem: Equatable, Sendable {
    /// The case number is not that of a case of the key.
    case unknownCase
    /// The case was reviewed by this expert in an earlier row.
    case repeatedCase(firstRow: Int)
    /// The expert is none of the key.
    case unknownReviewer
    /// The expert was not asked about this case.
    case notAssigned
    /// The cell of this column holds nothing of its list.
    case notInList(column: String)
    /// The lower end of the range lies above the upper end.
    case turnedRange
  }

  /// A row of a sheet and what is wrong with it.
  public struct BadRow: Equatable, Sendable {
    /// The row of the sheet, the header being row 1.
    public let row: Int
    /// What is wrong.
    public let problem: RowProblem
  }

  /// The rule has one band only.
  case oneBand(rule: String)
  /// The cuts of the scale are not as many rising scores as it needs.
  case badCuts(steps: Int)
  /// A setting of the design is out of its range.
  case badDesign(Setting)
  /// No row of the table has points.
  case nobodyScored(file: String)
  /// A band that the rule does not have.
  case unknownBand(String, known: [String])
  /// A band has fewer children than cases are wanted of it.
  case bandTooSmall(band: String, children: Int, wanted: Int)
  /// The table lacks a column.
  case missingColumn(file: String, column: String, nearest: String?)
  /// Neither the rule nor the call names the column of the key.
  case noKeyColumn(rule: String)
  /// The file is no key of a review that this program can read.
  case notAKey(file: String)
  /// A sheet lacks a column.
  case missingSheetColumn(file: String, column: String)
  /// Rows of a sheet cannot be read; `more` further ones are not listed.
  case badRows(file: String, rows: [BadRow], more: Int)
  /// No row of any sheet has a verdict.
  case noVerdicts
}
