import Scoring

/// The sheet 点数表: the card as it is printed.
struct CardSheet {
  static let sheetName = "点数表"
  let rule: ScoringRule
  let sheet: WorkbookSheet

  private enum Width {
    static let item = 30.0
    static let value = 44.0
    static let points = 8.0
  }

  /// Writes one line a bin, and the bands below.
  /// - Complexity: O(bins).
  func write() {
    sheet.write("点数表：" + rule.description.title.ja, CellPlace(0, 0), .title)
    sheet.write("全員の出発点は\(rule.scale.basePoints)点。各項目の点数を足します。", CellPlace(1, 0), .title)
    for (column, text) in ["項目", "値", "点数"].enumerated() { sheet.write(text, CellPlace(Self.headerRow, column), .header) }
    var row = Self.headerRow + 1
    for item in rule.items {
      for (k, line) in rule.cardLines(of: item).enumerated() {
        sheet.write(k == 0 ? item.label.ja : "", CellPlace(row, 0), .wrapped)
        sheet.write(line.text.ja, CellPlace(row, 1), .wrapped)
        sheet.write(.integer(line.points), CellPlace(row, 2), .number)
        row += 1
      }
    }
    writeBands(from: row + 1)
    finish()
  }

  private static let headerRow = 2

  private func writeBands(from row: Int) {
    for (column, text) in ["区分", "対応", "点数（以上）"].enumerated() { sheet.write(text, CellPlace(row, column), .header) }
    for (k, band) in rule.interpretation.bands.enumerated() {
      sheet.write(band.name.ja, CellPlace(row + k + 1, 0), .wrapped)
      sheet.write(band.action.ja, CellPlace(row + k + 1, 1), .wrapped)
      sheet.write(.integer(band.minimumScore), CellPlace(row + k + 1, 2), .number)
    }
  }

  private func finish() {
    sheet.width(Width.item, 0..<1)
    sheet.width(Width.value, 1..<2)
    sheet.width(Width.points, 2..<3)
    sheet.freeze(CellPlace(Self.headerRow + 1, 0))
    sheet.protect()
    sheet.printOnA4(.portrait, footer: rule.description.title.ja)
    sheet.fitWidth()
  }
}
