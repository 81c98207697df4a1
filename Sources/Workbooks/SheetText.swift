/// The cells of a sheet as delimited text: UTF-8, commas, a line of the text for each row of the sheet.
///
/// Rows that have no value are empty lines, so that line numbers are row numbers; a line break in a cell is a blank.
public struct SheetText: Equatable, Sendable {
  /// Formulas that refer to other workbooks: the first cell, and how many there are.
  public struct Links: Equatable, Sendable {
    /// The first cell, such as `A2`.
    public var cell: String
    /// Its row and its column, from 1.
    public var row, column: Int
    /// The number of cells.
    public var count: Int
  }

  /// The name of the sheet.
  public let sheet: String
  /// The text.
  public private(set) var bytes: [UInt8] = []
  /// Formulas that refer to other workbooks, whose saved results are taken.
  public internal(set) var links: Links?
  private var line = 0
  private var width = 0
  private var fields = 0

  init(sheet: String) { self.sheet = sheet }

  /// Whether no cell has a value.
  var isEmpty: Bool { width == 0 }

  /// Adds a cell; empty ones add nothing, so that a row ends with its last value.
  mutating func add(_ value: some Collection<UInt8>, at place: CellReference) {
    guard !value.isEmpty else { return }
    while line < place.row { endLine() }
    while fields <= place.column {
      if fields > 0 { bytes.append(UInt8(ascii: ",")) }
      fields += 1
    }
    if value.contains(where: Self.needsQuotes) { addQuoted(value) } else { bytes.append(contentsOf: value) }
  }

  /// Ends the last line.
  mutating func finish() { endLine() }

  /// The first row with a value names the columns; later ones are filled up to its width.
  private mutating func endLine() {
    if fields > 0 {
      if width == 0 { width = fields }
      for _ in stride(from: fields, to: width, by: 1) { bytes.append(UInt8(ascii: ",")) }
    }
    bytes.append(UInt8(ascii: "\n"))
    (line, fields) = (line + 1, 0)
  }

  private mutating func addQuoted(_ value: some Collection<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    for byte in value {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(Self.isControl(byte) ? UInt8(ascii: " ") : byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isControl(_ byte: UInt8) -> Bool { byte < 0x20 && byte != 0x09 }

  private static func needsQuotes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || isControl(byte) }
}
