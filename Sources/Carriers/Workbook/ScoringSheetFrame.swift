import Scoring

/// Headers, widths, messages, protection and print set-up of the sheet 採点.
struct ScoringSheetFrame {
  let rule: ScoringRule
  let layout: ScoringLayout
  let grid: ScoringGrid
  let sheet: WorkbookSheet

  /// Widths in characters of the standard font; two of them hold one Japanese character.
  private enum Width {
    static let key = 13.0
    static let points = 6.0
    static let band = 12.0
    static let explanation = 22.0
    static let input = 9.0
    static let action = 22.0
    static let reason = 26.0
    static let status = 27.0
  }

  private static let headerHeight = 72.0
  /// Percent of the natural size.
  private static let printScale = 70

  /// Sets everything for so many rows.
  func apply(rows: Int) {
    writeHeaders()
    setWidths()
    let lines = ScoringLayout.firstRow..<ScoringLayout.firstRow + rows
    addEntries(lines)
    sheet.freeze(CellPlace(ScoringLayout.firstRow, layout.inputs.lowerBound))
    sheet.protect()
    sheet.printOnA4(.landscape, footer: rule.description.title.ja + "　点数は資料です。判断は人が行います。")
    sheet.paginate(
      repeating: CellPlace(ScoringLayout.firstRow, layout.inputs.lowerBound), breakBefore: layout.probability, scale: Self.printScale)
  }

  private func writeHeaders() {
    let (group, row) = (ScoringLayout.groupRow, ScoringLayout.headerRow)
    sheet.write("児童", CellPlace(group, layout.key), .inputHeader)
    sheet.merge("結果", row: group, layout.points..<layout.inputs.lowerBound, .header)
    sheet.merge("入力", row: group, layout.inputs, .inputHeader)
    sheet.merge("結果（続き）", row: group, layout.probability..<layout.status + 1, .header)
    sheet.write(rule.keyInput?.label.ja ?? "番号", CellPlace(row, layout.key), .inputHeader)
    for (column, text) in [(layout.points, "点数"), (layout.band, "区分"), (layout.explanation, "状況"), (layout.probability, "確率"), (layout.action, "対応")] {
      sheet.write(text, CellPlace(row, column), .header)
    }
    for (input, column) in zip(rule.valueInputs, layout.inputs) {
      sheet.write(InputAdvice(input: input).header, CellPlace(row, column), .inputHeader)
    }
    for (rank, column) in layout.reasons.enumerated() { sheet.write("理由\(rank + 1)", CellPlace(row, column), .header) }
    sheet.write("状態コード", CellPlace(row, layout.status), .header)
    sheet.height(Self.headerHeight, row: row)
  }

  private func setWidths() {
    sheet.width(Width.key, layout.key..<layout.points)
    sheet.width(Width.points, layout.points..<layout.band)
    sheet.width(Width.band, layout.band..<layout.explanation)
    sheet.width(Width.explanation, layout.explanation..<layout.inputs.lowerBound)
    sheet.width(Width.input, layout.inputs)
    sheet.width(Width.input, layout.probability..<layout.action)
    sheet.width(Width.action, layout.action..<layout.reasons.lowerBound)
    sheet.width(Width.reason, layout.reasons)
    sheet.width(Width.status, layout.status..<layout.status + 1)
  }

  private func addEntries(_ lines: Range<Int>) {
    for (i, input) in rule.valueInputs.enumerated() {
      let (column, advice) = (layout.inputs.lowerBound + i, InputAdvice(input: input))
      let list = input.values!.isNumber ? nil : grid.tables.inputs[i].texts
      sheet.offer(.init(title: input.label.ja, message: advice.message, list: list), column: column, rows: lines)
      let value = grid.reference(1, grid.plan.values.lowerBound + i)
      sheet.mark("LEFT(\(value),7)=\"REFUSED\"", .refused, column: column, rows: lines)
    }
    sheet.offer(
      .init(title: "採点する日", message: "例：2026/4/1。空欄は今日です。年度は4月1日に変わります。", list: nil), column: ScoringLayout.day.column,
      rows: ScoringLayout.day.row..<ScoringLayout.day.row + 1)
    let (first, last) = (CellPlace(lines.lowerBound, layout.key), CellPlace(lines.upperBound - 1, layout.inputs.upperBound - 1))
    sheet.allowNumbersAsText("\(first.name):\(last.name)")
  }
}
