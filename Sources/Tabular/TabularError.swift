public import DelimitedText
public import Workbooks

/// Why a table or a dictionary cannot be read.
public enum TabularError: Error, Equatable, Sendable {
  /// The file is no delimited text that can be read.
  case text(DelimitedTextError)
  /// The file is a workbook that cannot be read.
  case workbook(WorkbookError)
  /// A sheet is named, and the file is no workbook.
  case sheetOfNoWorkbook(file: String, sheet: String)
  /// The file has a header and no row.
  case noRows(file: String)
  /// A cell cannot be taken.
  case cell(file: String, line: Int, column: String, problem: CellProblem)
  /// Two rows have the same key; the key itself is not told.
  case duplicateKey(file: String, column: String, firstLine: Int, secondLine: Int)
  /// A column that was asked for is not in the header.
  case unknownColumn(file: String, column: String, nearest: String?)
  /// The dictionary has no item of this table.
  case noItems(file: String, table: String)
  /// The register lacks the column of an item.
  case missingItem(file: String, item: String, column: String, nearest: String?)
  /// More rows were rejected than allowed.
  case tooManyRejects(file: String, limit: Int, firstLine: Int, column: String, problem: CellProblem)
  /// The dictionary has a column it cannot have.
  case unknownDictionaryColumn(file: String, column: String, nearest: String?)
  /// The dictionary lacks a column it must have.
  case missingDictionaryColumn(file: String, column: String)
  /// A cell of the dictionary is wrong.
  case dictionaryCell(file: String, line: Int, column: String, problem: DictionaryProblem)
}

/// Why a cell of the dictionary is wrong; a dictionary holds no data on children, so the word may be told.
public enum DictionaryProblem: Error, Equatable, Sendable {
  /// A word that is not one of those that can stand here.
  case unknownWord(String, nearest: String?, allowed: [String])
  /// The cell must not be empty.
  case empty
  /// The same item stands in the same table on an earlier line.
  case repeated(item: String, firstLine: Int)
  /// Codes must be written `1=male;2=female`.
  case malformedCodes(String)
  /// Reasons of missing values must be written `-1=not_attended;9=unknown`.
  case malformedReasons(String)
  /// A reason of a missing value that is not known.
  case unknownReason(item: String, String, nearest: String?, allowed: [String])
  /// Not a number of decimals that can be shown.
  case badDecimals(item: String, String, most: Int)
  /// The same code stands twice.
  case repeatedCode(String)
  /// A code of a number that is no number, and stands for none.
  case codeWithoutNumber(String)
  /// Not a whole number of zero or more.
  case notAWholeNumber(String)
  /// Cuts must be rising numbers separated by `;`.
  case malformedCuts(String)
}
