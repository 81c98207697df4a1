import Tabular

/// Turns texts whose digits are full-width into numbers.
struct WidthNormalization {
  let path: String
  /// The declared kinds; undeclared texts become numbers when all of them are.
  let kinds: [String: ColumnKind]

  /// How far a full-width sign stands from its half-width one.
  private static let distance: UInt32 = 0xFEE0

  /// The table with these columns as numbers.
  ///
  /// - Complexity: O(rows × text columns).
  /// - Throws: `TabularError.cell` with the line of a cell that is no number.
  func table(_ table: Table) throws(TabularError) -> Table {
    var table = table
    for (place, column) in table.columns.enumerated() where column.kind == .text || column.kind == .category {
      guard kinds[column.name] == nil || kinds[column.name] == .number else { continue }
      let cells = (0..<table.rows).map { column.text(row: $0) }
      let numbers = cells.map { $0.map { Self.number($0) ?? .infinity } ?? .nan }
      if let row = numbers.firstIndex(of: .infinity) {
        guard kinds[column.name] == .number else { continue }
        throw .cell(file: path, line: Int(table.lines[row]), column: column.name, problem: .notANumber)
      }
      table.columns[place] = Column(name: column.name, kind: .number, storage: .numbers(numbers), missingReasons: column.missingReasons)
    }
    return table
  }

  /// The number that the text is once its signs are half-width; nil when it is none.
  static func number(_ text: String) -> Double? {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where scalar != " " && scalar != "\u{3000}" {
      scalars.append(0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - distance)! : scalar)
    }
    let half = String(scalars)
    guard half.wholeMatch(of: #/[+\-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([eE][+\-]?[0-9]+)?/#) != nil else { return nil }
    return Double(half).flatMap { $0.isFinite ? $0 : nil }
  }
}
