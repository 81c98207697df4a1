import Scoring

/// Writes a workbook whose formulas score.
struct Workbook: CarrierWriter {
  let source: CarrierSource
  /// The children on the sheet 採点; none leaves empty rows.
  var records: [WorkbookRecord] = []
  /// The day of scoring; without one, the day on which the workbook is open.
  var date: AsOfDate?

  /// Rows to fill in.
  static let emptyRows = 50
  /// The most children of one workbook; more are split over several.
  static let mostRows = 2_500
  private static let gridName = "計算"
  private static let checkGridName = "確認計算"

  init(_ source: CarrierSource) { self.source = source }

  func carried() throws(CarrierError) -> CarriedRule {
    try WorkbookCheck(rule: source.rule).check()
    if records.isEmpty { return CarriedRule(files: [.init(name: "rule.xlsx", bytes: try book([]))], notes: Self.notes) }
    var files: [CarriedRule.File] = []
    for start in stride(from: 0, to: records.count, by: Self.mostRows) {
      let part = Array(records[start..<min(start + Self.mostRows, records.count)])
      files.append(.init(name: Self.name(ofPart: files.count + 1), bytes: try book(part)))
    }
    return CarriedRule(files: files, notes: Self.notes)
  }

  private static func name(ofPart number: Int) -> String {
    let digits = String(number)
    return "rule-" + String(repeating: "0", count: max(0, 3 - digits.count)) + digits + ".xlsx"
  }

  private func book(_ children: [WorkbookRecord]) throws(CarrierError) -> [UInt8] {
    let (rule, file) = (source.rule, try WorkbookFile())
    let scoring = file.sheet(ScoringLayout.sheetName)
    let card = CardSheet(rule: rule, sheet: file.sheet(CardSheet.sheetName))
    let check = file.sheet(CheckSheet.sheetName)
    let about = AboutSheet(source: source, notes: Self.notes, sheet: file.sheet(AboutSheet.sheetName))
    let tables = RuleTables(rule, in: file.hiddenSheet(TableColumns.sheetName))
    let grid = ScoringGrid(rule, tables, in: file.hiddenSheet(Self.gridName))
    ScoringSheet(rule: rule, layout: ScoringLayout(rule), grid: grid, sheet: scoring, date: date)
      .write(children, emptyRows: children.isEmpty ? Self.emptyRows : 0)
    card.write()
    CheckSheet(rule: rule, grid: ScoringGrid(rule, tables, in: file.hiddenSheet(Self.checkGridName)), sheet: check).write()
    about.write()
    file.describe(source)
    return try file.bytes()
  }
}
