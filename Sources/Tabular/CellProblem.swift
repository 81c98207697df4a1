/// Why a cell cannot be taken; it never holds the cell's value.
public enum CellProblem: Error, Equatable, Sendable {
  /// Not a decimal number.
  case notANumber
  /// Digits in full width (１２).
  case fullWidthDigits
  /// A word such as `nan` or `inf`, which is no number in a register.
  case numberWord
  /// A hexadecimal number.
  case hexadecimal
  /// Thousands are separated by commas.
  case thousandsSeparator
  /// A whole number beyond 2⁵³, which a double cannot tell from its neighbours.
  case beyondExactIntegers
  /// Too large or too small for a double.
  case outOfRange
  /// A spreadsheet's error value, such as `#N/A`.
  case spreadsheetError(String)
  /// A count that is not a whole number of zero or more.
  case notACount
  /// A flag that is neither 0 nor 1 nor a declared code.
  case notAFlag
  /// Not one of the codes that the dictionary declares.
  case unknownCode
  /// Not a date.
  case notADate
  /// A date that the calendar or the era does not have.
  case impossibleDate
  /// Not a fiscal year.
  case notAFiscalYear
  /// A key is missing.
  case emptyKey
  /// Another row has the same key before it; that row counts.
  case repeatedKey
  /// A row with fewer or more fields than the header.
  case fieldCount(found: Int, expected: Int)
}
