/// What Excel can hold.
enum WorkbookLimits {
  /// UTF-16 units of a formula.
  static let longestFormula = 8_192
  /// UTF-16 units of a text in a cell.
  static let longestText = 32_767
  /// UTF-16 units of the message beside an input cell, and of its title.
  static let longestMessage = 255
  static let longestTitle = 32
  /// Whole numbers up to here are exact in a cell, ten times as large ones too: a cell keeps 15 digits.
  static let largestNumber: Int64 = 100_000_000_000_000
  /// The digits that a cell keeps.
  static let digits = 15
  /// A text with more characters is not read as a number.
  static let longestNumber = 255
}
