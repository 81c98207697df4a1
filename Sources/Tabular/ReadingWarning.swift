/// Something in a column that was read but looks wrong.
public struct ReadingWarning: Sendable, Equatable {
  /// What looks wrong.
  public enum Code: String, Sendable {
    /// Classes such as 3-4 that a spreadsheet turned into dates; they are read as text.
    case spreadsheetDates = "spreadsheet_dates"
    /// Error values of a spreadsheet, such as #N/A, in a column that is read as text.
    case spreadsheetErrors = "spreadsheet_errors"
    /// Numbers in full-width digits in a column that is read as text.
    case fullWidthDigits = "full_width_digits"
    /// Formulas of a workbook that refer to another one; their saved results are read.
    case externalLinks = "external_links"
  }

  /// What looks wrong.
  public var code: Code
  /// The column.
  public var column: String
  /// The first line on which it stands.
  public var line: Int
  /// The first cell, of a workbook.
  public var cell: String?
  /// How many cells have it.
  public var count: Int

  /// A warning about `count` cells from `line` on.
  public init(code: Code, column: String, line: Int, count: Int) {
    self.code = code
    self.column = column
    self.line = line
    self.count = count
  }

  /// The warning in English.
  public var english: String {
    switch code {
    case .spreadsheetDates:
      "column \"\(column)\": \(count) cells from line \(line) on look like a class or a code that a spreadsheet turned into a date; read as text"
    case .spreadsheetErrors: "column \"\(column)\": \(count) cells from line \(line) on hold a spreadsheet's error value; read as text"
    case .fullWidthDigits: "column \"\(column)\": \(count) cells from line \(line) on are numbers in full-width digits; read as text"
    case .externalLinks:
      "column \"\(column)\": \(count) formulas from cell \(cell ?? "") on refer to another workbook; their saved results were read, which may be old"
    }
  }

  /// The warning in Japanese.
  public var japanese: String {
    switch code {
    case .spreadsheetDates: "列「\(column)」: \(line)行目以降の\(count)個のセルは、表計算ソフトが組や番号を日付に変えたもののようです。文字として読みました"
    case .spreadsheetErrors: "列「\(column)」: \(line)行目以降の\(count)個のセルは表計算ソフトのエラー値です。文字として読みました"
    case .fullWidthDigits: "列「\(column)」: \(line)行目以降の\(count)個のセルは全角数字です。文字として読みました"
    case .externalLinks: "列「\(column)」: セル\(cell ?? "")以降の\(count)個の式は別のブックを参照しています。保存されていた結果を読みました（古い値かもしれません）"
    }
  }
}
