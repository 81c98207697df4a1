import Scoring

/// The sheet 確認: the check records of the rule, scored by the same formulas, beside the answers that the rule file says.
struct CheckSheet {
  static let sheetName = "確認"
  let rule: ScoringRule
  let grid: ScoringGrid
  let sheet: WorkbookSheet

  private static let headerRow = 3
  private static let total = CellPlace(1, 0)
  private static let verdict = 0
  /// The school year, then five answers as expected and five as computed, then the cells of the inputs.
  private static let year = 1
  private static let expected = 2
  private static let computed = 7
  private static let inputs = 12
  private static let answers = ["状態", "点数", "百万分率", "区分", "理由の項目"]
  private static let pass = "合"
  private static let fail = "否"

  /// Writes a row a record and the total on top.
  /// - Complexity: O(records × (inputs + items)).
  func write() {
    writeTop()
    for (k, record) in rule.checkRecords.enumerated() { write(record, Self.headerRow + 1 + k, grid: k + 1) }
    finish()
  }

  private func writeTop() {
    sheet.write("確認：ルールに付いた検査記録を、採点と同じ式で採点した結果", CellPlace(0, 0), .title)
    let first = Self.headerRow + 1
    let verdicts = "\(CellPlace(first, 0).fixed):\(CellPlace(first + rule.checkRecords.count - 1, 0).fixed)"
    let count = rule.checkRecords.count
    let formula = "IF(COUNTIF(\(verdicts),\"\(Self.pass)\")=\(count),\"\(allPass)\",\"\(Self.fail)：\"&(\(count)-COUNTIF(\(verdicts),\"\(Self.pass)\"))&\"件が一致しません。採点に使わないでください。\")"
    sheet.formula(Formula(formula, giving: .text(allPass), for: "check_records"), Self.total, .title)
    sheet.write("記録は架空です。", CellPlace(2, 0), .title)
    sheet.write("合否", CellPlace(Self.headerRow, Self.verdict), .header)
    sheet.write("年度", CellPlace(Self.headerRow, Self.year), .header)
    for (k, answer) in Self.answers.enumerated() {
      sheet.write("正：" + answer, CellPlace(Self.headerRow, Self.expected + k), .header)
      sheet.write("計算：" + answer, CellPlace(Self.headerRow, Self.computed + k), .header)
    }
    for (i, input) in rule.valueInputs.enumerated() { sheet.write(input.label.ja, CellPlace(Self.headerRow, Self.inputs + i), .header) }
  }

  private var allPass: String { "\(Self.pass)：\(rule.checkRecords.count)件すべて一致" }

  private func write(_ record: CheckRecord, _ line: Int, grid row: Int) {
    let year = record.asOf.flatMap(AsOfDate.init)?.schoolYear ?? rule.description.validity.fromYear
    sheet.write(.integer(year), CellPlace(line, Self.year), .number)
    for (i, input) in rule.valueInputs.enumerated() {
      sheet.write(.text(record.inputs[input.id] ?? ""), CellPlace(line, Self.inputs + i), .wrapped)
    }
    let cells = rule.valueInputs.indices.map { "'\(sheet.name)'!\(CellPlace(line, Self.inputs + $0).name)" }
    grid.write(GridRow(inputs: cells, used: "1", key: nil, year: "'\(sheet.name)'!\(CellPlace(line, Self.year).name)"), row: row)
    let answers = expected(record)
    for (k, answer) in answers.enumerated() { sheet.write(answer, CellPlace(line, Self.expected + k), .wrapped) }
    for (k, formula) in computed(row).enumerated() {
      sheet.formula(Formula(formula, giving: answers[k], for: "check_records"), CellPlace(line, Self.computed + k), .wrapped)
    }
    let equal = answers.indices.map { k in
      "EXACT(\(CellPlace(line, Self.expected + k).name)&\"\",\(CellPlace(line, Self.computed + k).name)&\"\")"
    }
    let verdict = "IF(AND(\(equal.joined(separator: ","))),\"\(Self.pass)\",\"\(Self.fail)\")"
    sheet.formula(Formula(verdict, giving: .text(Self.pass), for: "check_records"), CellPlace(line, Self.verdict), .wrapped)
  }

  private func expected(_ record: CheckRecord) -> [CellValue] {
    let band = rule.interpretation.bands.first { $0.id == record.band }?.name.ja ?? ""
    return [
      .text(record.status), .integer(record.points), .integer(record.probabilityPPM), .text(band),
      .text(record.reasons.joined(separator: Self.separator))
    ]
  }

  private func computed(_ row: Int) -> [String] {
    let (plan, tables) = (grid.plan, grid.tables)
    let band = grid.reference(row, plan.band)
    let reasons = plan.reasons.map { column in
      let item = grid.reference(row, column)
      let mark = column == plan.reasons.lowerBound ? "" : "\"\(Self.separator)\"&"
      return "IF(\(item)>0,\(mark)INDEX(\(tables.itemIDs.reference),\(item)),\"\")"
    }
    return [
      grid.reference(row, plan.status), "IF(ISNUMBER(\(band)),\(grid.reference(row, plan.total)),\"\")", grid.reference(row, plan.probability),
      "IF(ISNUMBER(\(band)),INDEX(\(tables.bandNames.reference),\(band)),\"\")", reasons.joined(separator: "&")
    ]
  }

  private static let separator = "、"

  private func finish() {
    sheet.width(8, 0..<2)
    sheet.width(24, Self.expected..<Self.expected + 1)
    sheet.width(24, Self.computed..<Self.computed + 1)
    sheet.width(10, Self.expected + 1..<Self.expected + 4)
    sheet.width(10, Self.computed + 1..<Self.computed + 4)
    sheet.width(24, Self.expected + 4..<Self.expected + 5)
    sheet.width(24, Self.computed + 4..<Self.computed + 5)
    sheet.freeze(CellPlace(Self.headerRow + 1, Self.expected))
    sheet.protect()
    sheet.printOnA4(.landscape, footer: rule.description.title.ja)
    sheet.fitWidth()
  }
}
