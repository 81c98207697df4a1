import Scoring

/// Where things stand on the sheet 採点.
struct ScoringLayout {
  static let sheetName = "採点"
  /// The day of scoring, its label beside it, and the school year of that day.
  static let day = CellPlace(1, 1)
  static let year = CellPlace(1, 3)
  static let note = CellPlace(2, 0)
  static let groupRow = 3
  static let headerRow = 4
  static let firstRow = 5

  let key = 0
  let points = 1
  let band = 2
  let explanation = 3
  let inputs: Range<Int>
  let probability: Int
  let action: Int
  let reasons: Range<Int>
  let status: Int

  init(_ rule: ScoringRule) {
    inputs = 4..<4 + rule.valueInputs.count
    probability = inputs.upperBound
    action = probability + 1
    reasons = action + 1..<action + 1 + min(rule.interpretation.reasons.maximum, rule.items.count)
    status = reasons.upperBound
  }

  /// A cell of the sheet as other sheets name it.
  static func reference(_ row: Int, _ column: Int) -> String { "'\(sheetName)'!\(CellPlace(row, column).name)" }
}
