/// A text cell made ready for writing: encoded, escaped and quoted once, written as often as you like.
///
/// Levels of a category and names that come again are a copy of bytes when they are written from here.
public struct EncodedCell: Sendable {
  let bytes: [UInt8]

  /// Encodes `text` for a file of this format.
  /// - Throws: `DelimitedTextError.unencodable` when the encoding lacks a character of it.
  /// - Complexity: O(length of `text`).
  public init(_ text: String, format: DelimitedFormat) throws(DelimitedTextError) {
    var plain = try Self.encode(text, encoding: format.encoding)
    if format.escapesFormulas, Self.looksLikeFormula(plain) { plain.insert(Byte.apostrophe, at: 0) }
    bytes = Self.needsQuotes(plain, delimiter: format.delimiter) ? Self.quoted(plain) : plain
  }

  /// Cells that follow one another, as one.
  public init(run cells: [EncodedCell], format: DelimitedFormat) {
    bytes = Array(cells.map(\.bytes).joined(separator: [format.delimiter]))
  }

  /// An empty cell: a missing value.
  public static let empty = EncodedCell(bytes: [])

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// Whether a spreadsheet would compute this text; apostrophes before the sign count, so that escaping can be undone.
  static func looksLikeFormula(_ bytes: [UInt8]) -> Bool {
    guard let first = bytes.first(where: { $0 != Byte.apostrophe }) else { return false }
    return formulaStarts.contains(first)
  }

  /// `= + - @`, tab and carriage return (OWASP, CSV injection).
  private static let formulaStarts: [UInt8] = [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D]

  static func needsQuotes(_ bytes: [UInt8], delimiter: UInt8) -> Bool {
    bytes.contains { $0 == delimiter || $0 == Byte.quote || $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
  }

  private static func quoted(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [Byte.quote]
    for byte in bytes {
      if byte == Byte.quote { result.append(byte) }
      result.append(byte)
    }
    return result + [Byte.quote]
  }

  static func encode(_ text: String, encoding: TextEncoding) throws(DelimitedTextError) -> [UInt8] {
    encoding == .utf8 ? Array(text.utf8) : try cp932(text)
  }

  private static func cp932(_ text: String) throws(DelimitedTextError) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in text.unicodeScalars {
      let code = scalar.value < 0x10000 ? CP932Encoder.shared.codes[Int(scalar.value)] : 0
      guard code > 0 else { throw .unencodable(encoding: .cp932, scalar: scalar.value) }
      if code > 255 { result.append(UInt8(code >> 8)) }
      result.append(UInt8(code & 255))
    }
    return result
  }
}
