import Parallel

/// The bytes of one delimited file, with the header read and the encoding and the delimiter decided.
///
/// The whole file is looked at once on opening: its encoding, zero bytes, quotes and line ends are known afterwards, so that it can be cut
/// into chunks that threads read on their own.
/// ```swift
/// let file = try DelimitedFile(path: "children.csv")
/// for chunk in file.chunks() { try file.forEachRecord(in: chunk) { record in print(record.line, record.fieldCount) } }
/// ```
public struct DelimitedFile: Sendable {
  /// The path the file was opened with.
  public let path: String
  /// The cells of the header.
  public let header: [String]
  /// The encoding of the file.
  public let encoding: TextEncoding
  /// Whether the encoding was found by looking at the bytes rather than declared.
  public let encodingWasDetected: Bool
  /// The byte between two fields.
  public let delimiter: UInt8

  let storage: MappedBytes
  let survey: Survey
  /// Where the row after the header starts, and its line.
  let body: (offset: Int, line: Int)

  /// Opens a file of which the encoding is declared; without `encoding` it must be UTF-8.
  ///
  /// Without `delimiter` it is a tab for a path ending in `.tsv` and a comma otherwise.
  /// - Throws: `DelimitedTextError`; where bytes are not UTF-8 it names the encodings that they do fit.
  /// - Complexity: O(bytes of the file), spread over `threads`.
  public init(path: String, encoding: TextEncoding? = nil, delimiter: UInt8? = nil, threads: Int = 1) throws(DelimitedTextError) {
    let opened = try OpenedFile(path: path, threads: threads, segmentSize: Survey.segmentSize)
    try opened.check(encoding: encoding ?? .utf8, isDeclared: encoding != nil)
    try self.init(opened, encoding: encoding ?? .utf8, encodingWasDetected: encoding == nil, delimiter: delimiter)
  }

  /// Delimited text in UTF-8, with commas, that a file of another kind was made into; `path` stands for it in messages.
  /// - Throws: `DelimitedTextError`.
  /// - Complexity: O(bytes), spread over `threads`.
  public init(text bytes: [UInt8], path: String, threads: Int = 1) throws(DelimitedTextError) {
    let opened = try OpenedFile(MappedBytes(copying: bytes), path: path, threads: threads, segmentSize: Survey.segmentSize)
    try opened.check(encoding: .utf8, isDeclared: true)
    try self.init(opened, encoding: .utf8, encodingWasDetected: false, delimiter: Delimiters.comma)
  }

  /// Opens a file and finds its encoding: UTF-8 if all bytes fit it, otherwise the only one of CP932 and EUC-JP that they fit.
  /// - Throws: `DelimitedTextError`, `.ambiguousEncoding` when both fit.
  /// - Complexity: O(bytes of the file), spread over `threads`.
  public static func detectingEncoding(path: String, delimiter: UInt8? = nil, threads: Int = 1) throws(DelimitedTextError) -> DelimitedFile
  {
    let opened = try OpenedFile(path: path, threads: threads, segmentSize: Survey.segmentSize)
    let encoding = try opened.detectEncoding()
    return try DelimitedFile(opened, encoding: encoding, encodingWasDetected: true, delimiter: delimiter)
  }

  init(_ opened: OpenedFile, encoding: TextEncoding, encodingWasDetected: Bool, delimiter: UInt8?) throws(DelimitedTextError) {
    let delimiter = delimiter ?? Self.usualDelimiter(path: opened.path)
    guard Delimiters.isUsable(delimiter, in: encoding) else { throw .unusableDelimiter(delimiter) }
    let reading = try HeaderReading(opened, encoding: encoding, delimiter: delimiter)
    path = opened.path
    storage = opened.storage
    survey = opened.survey
    self.encoding = encoding
    self.encodingWasDetected = encodingWasDetected
    self.delimiter = delimiter
    header = reading.cells
    body = (reading.end, reading.endLine)
  }

  /// The text of a field, or `nil` when a byte is no part of a character (which opening the file has ruled out).
  /// - Complexity: O(count of `bytes`).
  public func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String? { encoding.decode(bytes) }

  /// Whether `delimiter` can stand between fields: comma, tab, semicolon or vertical bar (the last not in CP932).
  public static func isUsable(delimiter: UInt8, in encoding: TextEncoding = .utf8) -> Bool { Delimiters.isUsable(delimiter, in: encoding) }

  /// The name of column `index` (from 0) for messages.
  public func columnName(_ index: Int) -> ColumnName {
    ColumnName(number: index + 1, name: index < header.count ? header[index] : nil)
  }

  private static func usualDelimiter(path: String) -> UInt8 { path.lowercased().hasSuffix(".tsv") ? Delimiters.tab : Delimiters.comma }
}
