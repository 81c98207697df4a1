/// Why a delimited file cannot be read or written.
///
/// Lines count from 1, the header being line 1 when nothing stands above it; columns count from 1.
public enum DelimitedTextError: Error, Equatable, Sendable {
  /// The file cannot be opened, read or written; `reason` is the operating system's own.
  case system(file: String, action: FileAction, reason: String)
  /// The path names a folder.
  case isFolder(file: String)
  /// The file has no bytes, or nothing but a byte order mark.
  case empty(file: String)
  /// The bytes are those of another kind of file.
  case otherKind(file: String, kind: ForeignKind)
  /// The header stands in one column, and a character of another kind of table stands in it.
  case otherDelimiter(file: String, delimiter: UInt8)
  /// The delimiter would be mistaken for a part of a character, a quote or a line end.
  case unusableDelimiter(UInt8)
  /// A byte that is no part of a character in the encoding; `alternatives` are the encodings that all bytes of the file do fit.
  case undecodable(file: String, line: Int, byte: Int, encoding: TextEncoding, alternatives: [TextEncoding])
  /// More than one encoding fits all bytes of the file.
  case ambiguousEncoding(file: String, candidates: [TextEncoding])
  /// The file starts with the mark of UTF-8 but is declared to be something else.
  case markContradicts(file: String, encoding: TextEncoding)
  /// A zero byte: no text.
  case zeroByte(file: String, line: Int)
  /// A carriage return without a line feed.
  case loneCarriageReturn(file: String, line: Int)
  /// Two header cells have the same name.
  case duplicateHeader(file: String, name: String, first: Int, second: Int)
  /// A header cell is empty.
  case emptyHeaderCell(file: String, column: Int)
  /// A row has fewer or more fields than the header.
  case fieldCount(file: String, line: Int, found: Int, expected: Int)
  /// A quoted field that starts at `line` never ends.
  case unclosedQuote(file: String, line: Int, column: ColumnName)
  /// Something other than a delimiter or a line end follows a closing quote.
  case textAfterQuote(file: String, line: Int, column: ColumnName)
  /// A quote inside a field that did not start with one.
  case strayQuote(file: String, line: Int, column: ColumnName)
  /// A field is longer than `limit` bytes.
  case fieldTooLong(file: String, line: Int, column: ColumnName, limit: Int)
  /// A text to be written has a character that the encoding lacks; `scalar` is its number in Unicode.
  case unencodable(encoding: TextEncoding, scalar: UInt32)
}

/// What was being done with a file.
public enum FileAction: String, Sendable { case open, read, write, replace }

/// A column in a message: its number, and its name when the header gives one.
public struct ColumnName: Equatable, Sendable, CustomStringConvertible {
  /// The number of the column, from 1.
  public var number: Int
  /// The header cell, if there is one.
  public var name: String?

  /// Names the column `number` (from 1).
  public init(number: Int, name: String?) {
    self.number = number
    self.name = name
  }

  /// `column "age"`, or `column 2` without a name.
  public var description: String { name.map { "column \"\($0)\"" } ?? "column \(number)" }
  /// `列「age」`, or `2列目` without a name.
  public var japanese: String { name.map { "列「\($0)」" } ?? "\(number)列目" }
}
