/// How a delimited file is written.
public struct DelimitedFormat: Sendable {
  /// How rows end.
  public enum LineEnding: Sendable {
    /// Carriage return and line feed, as in RFC 4180 and in Excel.
    case crlf
    /// Line feed alone.
    case lf
  }

  /// The encoding of the text; EUC-JP is read but not written.
  public let encoding: TextEncoding
  /// Whether a file in UTF-8 starts with a byte order mark, by which Excel knows it.
  public let marksByteOrder: Bool
  /// How rows end.
  public let lineEnding: LineEnding
  /// The byte between two fields.
  public let delimiter: UInt8
  /// Whether text that a spreadsheet would take for a formula gets a leading apostrophe.
  public let escapesFormulas: Bool

  /// Plain CSV: UTF-8 without mark, LF, commas, formulas escaped.
  public static let csv = DelimitedFormat.unchecked(encoding: .utf8, marksByteOrder: false, lineEnding: .lf)
  /// CSV that a Japanese Excel opens by a double click: CP932 and CRLF.
  public static let excelCP932 = DelimitedFormat.unchecked(encoding: .cp932, marksByteOrder: false, lineEnding: .crlf)
  /// CSV that Excel opens by a double click, with every character of Unicode: UTF-8 with mark and CRLF.
  public static let excelUTF8 = DelimitedFormat.unchecked(encoding: .utf8, marksByteOrder: true, lineEnding: .crlf)

  /// A format of your own.
  /// - Throws: `DelimitedTextError.unusableDelimiter`.
  public init(
    encoding: TextEncoding = .utf8, marksByteOrder: Bool = false, lineEnding: LineEnding = .lf, delimiter: UInt8 = 0x2C,
    escapesFormulas: Bool = true
  ) throws(DelimitedTextError) {
    precondition(encoding != .eucJP, "EUC-JP is read, not written")
    guard Delimiters.isUsable(delimiter, in: encoding) else { throw .unusableDelimiter(delimiter) }
    self.init(encoding, marksByteOrder, lineEnding, delimiter, escapesFormulas)
  }

  private static func unchecked(encoding: TextEncoding, marksByteOrder: Bool, lineEnding: LineEnding) -> DelimitedFormat {
    DelimitedFormat(encoding, marksByteOrder, lineEnding, Delimiters.comma, true)
  }

  private init(_ encoding: TextEncoding, _ marksByteOrder: Bool, _ lineEnding: LineEnding, _ delimiter: UInt8, _ escapesFormulas: Bool) {
    self.encoding = encoding
    self.marksByteOrder = marksByteOrder
    self.lineEnding = lineEnding
    self.delimiter = delimiter
    self.escapesFormulas = escapesFormulas
  }
}

/// The bytes that may stand between two fields.
enum Delimiters {
  static let comma: UInt8 = 0x2C
  static let tab: UInt8 = 0x09
  static let semicolon: UInt8 = 0x3B
  static let bar: UInt8 = 0x7C

  /// Whether `byte` can be no part of a character, a quote, a number or a line end.
  static func isUsable(_ byte: UInt8, in encoding: TextEncoding) -> Bool {
    switch byte {
    case comma, tab, semicolon: true
    case bar: encoding != .cp932  // 0x7C is also the second byte of characters such as ポ
    default: false
    }
  }
}

/// The bytes that mean something in a delimited file.
enum Byte {
  static let quote: UInt8 = 0x22
  static let lineFeed: UInt8 = 0x0A
  static let carriageReturn: UInt8 = 0x0D
  static let apostrophe: UInt8 = 0x27
  static let minus: UInt8 = 0x2D
  static let point: UInt8 = 0x2E
  static let zero: UInt8 = 0x30
}
