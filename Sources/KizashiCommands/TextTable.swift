/// A table in plain text: names to the left, numbers to the right, wide characters counted as two.
struct TextTable {
  private var rows: [[String]]
  private let leftColumns: Int

  /// A table with a header; the first `leftColumns` columns are set to the left.
  init(header: [String], leftColumns: Int = 1) {
    rows = [header]
    self.leftColumns = leftColumns
  }

  /// Adds a row.
  mutating func append(_ row: [String]) { rows.append(row) }

  /// The lines of the table.
  ///
  /// - Complexity: O(cells).
  var text: String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { j in rows.lazy.map { j < $0.count ? Self.width($0[j]) : 0 }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { j, cell in
        let blanks = String(repeating: " ", count: widths[j] - Self.width(cell))
        return j < leftColumns ? cell + blanks : blanks + cell
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }

  /// The places that a text takes on a terminal.
  static func width(_ text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + (isWide($1) ? 2 : 1) } }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
    default: scalar.value >= 0x1F300
    }
  }
}
