import Scoring

/// The sheet 採点: one child a row, cells to fill in, the answer as live formulas.
struct ScoringSheet {
  let rule: ScoringRule
  let layout: ScoringLayout
  let grid: ScoringGrid
  let sheet: WorkbookSheet
  /// The day of scoring; without one, today.
  let date: AsOfDate?

  /// Writes the sheet with these children, or with empty rows.
  /// - Complexity: O(rows × (inputs + items)).
  func write(_ records: [WorkbookRecord], emptyRows: Int) {
    writeTop()
    let scorer = try? Scorer(rule, asOf: date ?? .today)
    for (row, record) in records.enumerated() { write(row, record, scorer) }
    for row in records.count..<records.count + emptyRows { write(row, nil, scorer) }
    ScoringSheetFrame(rule: rule, layout: layout, grid: grid, sheet: sheet).apply(rows: records.count + emptyRows)
  }

  private func writeTop() {
    let validity = rule.description.validity
    sheet.write("採点：" + rule.description.title.ja, CellPlace(0, 0), .title)
    sheet.write("採点する日", CellPlace(ScoringLayout.day.row, 0), .label)
    sheet.write(date: date, ScoringLayout.day)
    let (day, month) = (ScoringLayout.day.fixed, "MONTH(\(ScoringLayout.day.fixed))")
    let today = "YEAR(TODAY())-(MONTH(TODAY())<4)"
    let year = "IF(\(day)=\"\",\(today),IF(ISNUMBER(\(day)),YEAR(\(day))-(\(month)<4),0))"
    sheet.write("年度", CellPlace(ScoringLayout.year.row, ScoringLayout.year.column - 1), .label)
    sheet.formula(Formula(year, giving: .integer((date ?? .today).schoolYear), for: "description.validity"), ScoringLayout.year, .number)
    sheet.write("有効：\(validity.fromYear)～\(validity.toYear)年度。日を空けておくと今日になります。", CellPlace(1, layout.inputs.lowerBound), .title)
    sheet.write(
      "黄色の欄に入力すると、点数・区分・理由が出ます。点数は職員が先に様子を確かめる順を考える資料です。支援の要否は人が判断します。", ScoringLayout.note, .title)
  }

  private func write(_ row: Int, _ record: WorkbookRecord?, _ scorer: Scorer?) {
    let line = ScoringLayout.firstRow + row
    grid.write(source(line), row: row + 1)
    sheet.write(record.map { $0.key.isEmpty ? .blank : .text($0.key) } ?? .blank, CellPlace(line, layout.key), .input)
    for (i, column) in layout.inputs.enumerated() {
      let cell = record?.cells[i] ?? ""
      sheet.write(cell.isEmpty ? .blank : .text(cell), CellPlace(line, column), .input)
    }
    write(answer(record, scorer), line, row + 1)
  }

  private func answer(_ record: WorkbookRecord?, _ scorer: Scorer?) -> AnswerCells {
    guard let record, let scorer else { return AnswerCells(nil, rule, reasons: layout.reasons.count) }
    let isKeyed = record.key.contains { ![" ", "\t", "\u{3000}"].contains($0) }
    guard isKeyed else { return AnswerCells(withoutKey: rule, reasons: layout.reasons.count) }
    return AnswerCells(scorer.score(record.cells.map { Array($0.utf8) }), rule, reasons: layout.reasons.count)
  }

  private func source(_ line: Int) -> GridRow {
    let cells = layout.inputs.map { ScoringLayout.reference(line, $0) }
    let key = ScoringLayout.reference(line, layout.key)
    let year = "'\(ScoringLayout.sheetName)'!\(ScoringLayout.year.fixed)"
    let used = "IF(COUNTA(\(key),\(cells[0]):\(CellPlace(line, layout.inputs.upperBound - 1).name))=0,0,1+0*\(year))"
    return GridRow(inputs: cells, used: used, key: key, year: year)
  }

  private func write(_ answer: AnswerCells, _ line: Int, _ row: Int) {
    let plan = grid.plan
    let (total, band, chance) = (grid.reference(row, plan.total), grid.reference(row, plan.band), grid.reference(row, plan.probability))
    func write(_ text: String, _ result: CellValue, _ column: Int, _ style: CellStyle) {
      sheet.formula(Formula(text, giving: result), CellPlace(line, column), style)
    }
    let tables = grid.tables
    write("IF(ISNUMBER(\(band)),\(total),\"\")", answer.points, layout.points, .number)
    write("IF(ISNUMBER(\(band)),INDEX(\(tables.bandNames.reference),\(band)),\"\")", answer.band, layout.band, .result)
    write(grid.reference(row, plan.explanation), answer.explanation, layout.explanation, .result)
    write("IF(ISNUMBER(\(band)),\(chance)/1000000,\"\")", answer.probability, layout.probability, .probability)
    write("IF(ISNUMBER(\(band)),INDEX(\(tables.bandActions.reference),\(band)),\"\")", answer.action, layout.action, .result)
    let formulas = AnswerFormulas(rule: rule, tables: tables, plan: plan, row: row)
    for (rank, column) in layout.reasons.enumerated() {
      write(formulas.reasonText(rank, in: grid), answer.reasons[rank], column, .result)
    }
    let status = grid.reference(row, plan.status)
    write("IF(\(status)=\"\(StatusExplanation.notUsed)\",\"\",\(status))", answer.status, layout.status, .result)
  }
}
