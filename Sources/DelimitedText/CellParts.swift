/// Texts of which cells are put together, each encoded once: lists of reasons, of which there are many more than there are reasons.
public struct CellParts: Sendable {
  let format: DelimitedFormat
  private let texts: [String]
  private let separator: String
  private let parts: [[UInt8]]
  private let between: [UInt8]
  /// Whether some part makes a cell a formula or one that needs quotes, so that cells must be looked at as a whole.
  private let isSpecial: Bool

  /// Encodes the texts and what stands between two of them.
  /// - Throws: `DelimitedTextError.unencodable`.
  /// - Complexity: O(length of the texts).
  public init(_ texts: [String], separator: String, format: DelimitedFormat) throws(DelimitedTextError) {
    var parts: [[UInt8]] = []
    for text in texts { parts.append(try EncodedCell.encode(text, encoding: format.encoding)) }
    between = try EncodedCell.encode(separator, encoding: format.encoding)
    (self.texts, self.separator, self.parts, self.format) = (texts, separator, parts, format)
    isSpecial = (parts + [between]).contains {
      EncodedCell.needsQuotes($0, delimiter: format.delimiter) || format.escapesFormulas && EncodedCell.looksLikeFormula($0)
    }
  }

  /// Appends the cell made of the texts at these positions.
  func append(_ positions: [Int32], to bytes: inout [UInt8]) throws(DelimitedTextError) {
    if isSpecial {
      let whole = try EncodedCell(positions.map { texts[Int($0)] }.joined(separator: separator), format: format)
      return bytes.append(contentsOf: whole.bytes)
    }
    for (k, position) in positions.enumerated() {
      if k > 0 { bytes.append(contentsOf: between) }
      bytes.append(contentsOf: parts[Int(position)])
    }
  }
}

extension DelimitedBuffer {
  /// Adds a cell made of the texts at `positions` of `parts`, which must be of the same format.
  /// - Throws: `DelimitedTextError.unencodable`.
  public mutating func add(_ parts: CellParts, _ positions: [Int32]) throws(DelimitedTextError) {
    startCell()
    try parts.append(positions, to: &bytes)
  }

  /// Adds a text cell given as UTF-8, as `add(text:)` would: bytes that are written as they stand are copied.
  /// - Throws: `DelimitedTextError.unencodable`.
  /// - Complexity: O(count of `utf8`).
  public mutating func add(utf8: UnsafeBufferPointer<UInt8>) throws(DelimitedTextError) {
    guard format.encoding == .utf8, let first = utf8.first, Self.isPlainStart(first), !needsQuotes(utf8) else {
      return try add(text: String(decoding: utf8, as: UTF8.self))
    }
    startCell()
    bytes.append(contentsOf: utf8)
  }

  /// Letters, digits and whatever is not ASCII start no formula.
  private static func isPlainStart(_ byte: UInt8) -> Bool { byte >= 0x80 || byte >= 0x30 && byte <= 0x39 || byte >= 0x41 && byte <= 0x7A }

  private func needsQuotes(_ utf8: UnsafeBufferPointer<UInt8>) -> Bool {
    utf8.contains { $0 == format.delimiter || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
  }
}
