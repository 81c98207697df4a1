/// The rows of a CSV text (RFC 4180, UTF-8).
enum CommaSeparated {
  private static let quote = UInt8(ascii: "\""), comma = UInt8(ascii: ","), newline = UInt8(ascii: "\n"),
    carriageReturn = UInt8(ascii: "\r")

  /// All rows, the header first; nil where a quote is not closed.
  /// - Complexity: O(bytes).
  static func rows(_ bytes: [UInt8]) -> [[String]]? {
    var rows: [[String]] = [], row: [String] = [], field: [UInt8] = []
    var isQuoted = false, place = 0
    func endField() {
      row.append(String(decoding: field, as: UTF8.self))
      field = []
    }
    func endRow() {
      endField()
      rows.append(row)
      row = []
    }
    while place < bytes.count {
      let byte = bytes[place], next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case quote where isQuoted && next == quote:
        field.append(byte)
        place += 1
      case quote: isQuoted.toggle()
      case comma where !isQuoted: endField()
      case newline where !isQuoted: endRow()
      case carriageReturn where !isQuoted && next == newline: break
      default: field.append(byte)
      }
      place += 1
    }
    if !field.isEmpty || !row.isEmpty { endRow() }
    return isQuoted ? nil : rows
  }

  /// One row as a line; fields that need quotes get them.
  static func line(_ fields: [String]) -> String {
    fields.map { $0.contains(where: { "\",\r\n".contains($0) }) ? "\"" + $0.replacing("\"", with: "\"\"") + "\"" : $0 }.joined(
      separator: ",") + "\n"
  }
}
