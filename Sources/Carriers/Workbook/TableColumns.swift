/// The hidden sheet of tables that formulas look into: one column after another, a header on top of each.
struct TableColumns {
  static let sheetName = "表"

  let sheet: WorkbookSheet
  private var next = 0

  init(_ sheet: WorkbookSheet) { self.sheet = sheet }

  /// Adds a column and says where its values stand; a column has at least one cell.
  /// - Complexity: O(values).
  mutating func add(_ header: String, _ values: [CellValue]) -> CellRange {
    let column = next
    next += 1
    sheet.write(header, CellPlace(0, column), .header)
    for (row, value) in values.enumerated() { sheet.write(value, CellPlace(row + 1, column)) }
    return CellRange(sheet: sheet.name, first: CellPlace(1, column), last: CellPlace(max(values.count, 1), column))
  }
}
