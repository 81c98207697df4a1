/// Rows of a delimited file, in memory: what one thread writes before a `DelimitedWriter` puts it into the file.
///
/// ```swift
/// var rows = DelimitedBuffer(format: .csv)
/// rows.add(number: 12); try rows.add(text: "第一小学校"); rows.endRow()
/// ```
public struct DelimitedBuffer: Sendable {
  /// The format of the rows.
  public let format: DelimitedFormat
  /// The bytes written so far.
  public internal(set) var bytes: [UInt8] = []
  private var isAtRowStart = true

  /// An empty buffer for rows of this format; `capacity` bytes are set aside.
  public init(format: DelimitedFormat, capacity: Int = 0) {
    self.format = format
    bytes.reserveCapacity(capacity)
  }

  /// Adds a text cell, quoted and escaped where it must be.
  /// - Throws: `DelimitedTextError.unencodable`.
  public mutating func add(text: String) throws(DelimitedTextError) {
    add(try EncodedCell(text, format: format))
  }

  /// Adds a cell that was encoded before; it must be of the same format.
  public mutating func add(_ cell: EncodedCell) {
    startCell()
    bytes.append(contentsOf: cell.bytes)
  }

  /// Adds an empty cell: a missing value.
  public mutating func addEmpty() { startCell() }

  /// Adds each text as a cell and ends the row.
  /// - Throws: `DelimitedTextError.unencodable`.
  public mutating func addRow(_ texts: [String]) throws(DelimitedTextError) {
    for text in texts { try add(text: text) }
    endRow()
  }

  /// Ends the row.
  public mutating func endRow() {
    if format.lineEnding == .crlf { bytes.append(Byte.carriageReturn) }
    bytes.append(Byte.lineFeed)
    isAtRowStart = true
  }

  /// Forgets what was written and keeps the memory.
  public mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    isAtRowStart = true
  }

  mutating func startCell() {
    if !isAtRowStart { bytes.append(format.delimiter) }
    isAtRowStart = false
  }
}
