/// A cell of a sheet, counted from 0.
struct CellPlace: Equatable, Sendable {
  var row: Int
  var column: Int

  init(_ row: Int, _ column: Int) {
    self.row = row
    self.column = column
  }

  /// As `B3`.
  var name: String { Self.letters(column) + "\(row + 1)" }
  /// As `$B$3`.
  var fixed: String { "$\(Self.letters(column))$\(row + 1)" }

  /// The letters of a column: A to Z, then AA.
  /// - Complexity: O(letters).
  static func letters(_ column: Int) -> String {
    let alphabet = 26
    let last = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % alphabet)))
    return column < alphabet ? last : letters(column / alphabet - 1) + last
  }
}

/// Cells of one row or one column.
struct CellRange: Equatable, Sendable {
  let sheet: String
  let first: CellPlace
  let last: CellPlace

  /// As `'sheet'!$B$3:$B$9`.
  var reference: String { "'\(sheet)'!\(first.fixed):\(last.fixed)" }
}
