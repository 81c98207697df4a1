import Disclosure
import Modeling
import Reports
import StructuredText
import Tabular

/// Whether contributors dominate the totals of cells.
struct DiscloseAmounts: DiscloseAnswer {
  private let cells: [(name: String, dominance: Dominance)]
  private let rule: Dominance.Rule
  private let leftOut: Int
  private let items: [String]
  let problem: DiscloseProblem? = nil

  /// - Complexity: O(rows log rows).
  /// - Throws: `FormulaError` for a column that is not there or no number; `DiscloseProblem`.
  init(_ table: Table, cells: String, value: String, rule: Dominance.Rule) throws {
    if cells == value { throw DiscloseProblem.repeatedColumn(cells) }
    let groups = try table.required(cells).asCategory, column = try table.required(value)
    guard let amounts = column.numbers else { throw FormulaError.unusableKind(column: value, kind: column.kind) }
    if let row = amounts.firstIndex(where: { $0 < 0 }) { throw DiscloseProblem.negativeAmount(line: table.line(ofRow: row), column: value) }
    var contributions = [[Double]](repeating: [], count: groups.levels?.count ?? 0)
    for (code, amount) in zip(groups.codes ?? [], amounts) where code != Column.missingCode && !amount.isNaN {
      contributions[Int(code)].append(amount)
    }
    leftOut = table.rows - contributions.reduce(0) { $0 + $1.count }
    self.cells = zip(groups.levels ?? [], contributions).filter { !$1.isEmpty }.map { ($0, Dominance($1, rule)) }
    (self.rule, items) = (rule, [cells, value])
    if self.cells.isEmpty { throw DiscloseProblem.noAmounts }
  }

  private var warnings: [CommandWarning] {
    leftOut == 0
      ? []
      : [
        CommandWarning(
          code: "missing", items: items, english: "\(leftOut) rows without a cell or an amount are left out",
          japanese: "セルまたは金額が欠測の \(leftOut) 行を除いています")
      ]
  }

  func json(_ language: Language) -> JSONValue {
    let objects = cells.map { cell -> JSONValue in
      [
        "cell": .string(cell.name), "total": JSONValue(cell.dominance.total), "top_share": JSONValue(cell.dominance.topShare),
        "dominance_unsafe": .bool(cell.dominance.isDominated), "p_ratio": JSONValue(cell.dominance.pRatio),
        "p_percent_unsafe": .bool(cell.dominance.isTooNear)
      ]
    }
    return ["cells": .array(objects), "dropped_missing": .integer(leftOut), "warnings": .array(warnings.map { $0.json(language) })]
  }

  func text(_ language: Language) -> String {
    let head = language.text(
      "セル,合計,上位 \(rule.largest) 者の割合,判定,p 比,判定", "cell,total,share of largest \(rule.largest),verdict,p ratio,verdict")
    var table = TextTable(header: head.split(separator: ",").map(String.init))
    let verdict: (Bool) -> String = { $0 ? language.text("不可", "unsafe") : language.text("可", "safe") }
    for (name, cell) in cells {
      table.append([
        name, NumberText.significant(cell.total), NumberText.percent(cell.topShare), verdict(cell.isDominated),
        NumberText.fixed(cell.pRatio, 3),
        verdict(cell.isTooNear)
      ])
    }
    return table.text + warnings.map { $0.line(language) }.joined()
  }
}
