/// Why a workbook cannot be read: the file, and what is wrong with it.
public struct WorkbookError: Error, Equatable, Sendable {
  /// The file.
  public let file: String
  /// What is wrong.
  public let problem: WorkbookProblem

  init(_ problem: WorkbookProblem, file: String) { (self.file, self.problem) = (file, problem) }
}

/// What is wrong with a workbook; the value of a cell is never told.
public enum WorkbookProblem: Error, Equatable, Sendable {
  /// The archive is damaged or cut off; `reason` is the library's own.
  case damaged(reason: String)
  /// A password protects the archive.
  case encrypted
  /// An entry of the archive leads out of it.
  case unsafePath(entry: String)
  /// The archive has more entries than any workbook, or entries that lie upon each other.
  case implausibleArchive
  /// A part grows to more than `ratio` times its compressed size, or all parts to more than `bytes`.
  case tooLarge(part: String, ratio: Int, bytes: Int)
  /// The archive holds no workbook.
  case noWorkbook
  /// A part that the workbook names is not in the archive.
  case missingPart(String)
  /// A part is no XML.
  case malformed(part: String, line: Int)
  /// A part declares a document type, by which files outside could be read.
  case documentType(part: String)
  /// Elements are nested deeper than in any workbook.
  case tooDeep(part: String)
  /// There is no sheet of this name.
  case noSheet(String, sheets: [String])
  /// The sheet has no cell with a value.
  case emptySheet(String)
  /// A row or a column lies beyond what a sheet can hold.
  case outsideSheet(sheet: String, place: String)
  /// Cells of a row do not follow one another.
  case disorder(sheet: String, cell: String)
  /// A cell holds an error value.
  case errorValue(sheet: String, cell: String)
  /// A formula whose result was not saved.
  case unsavedFormula(sheet: String, cell: String)
  /// A cell refers to a text that the workbook does not have.
  case unknownText(sheet: String, cell: String)
  /// A cell holds no number where one is declared.
  case notANumber(sheet: String, cell: String)
  /// Cells are merged.
  case mergedCells(sheet: String, range: String)
}
