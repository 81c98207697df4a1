import StructuredText
import Tabular

/// The columns of a table as an evaluation reads them.
struct EvaluationColumns {
  let table: Table

  init(_ table: Table) { self.table = table }

  /// The column of this name.
  func column(_ name: String) throws(EvaluationError) -> Column {
    guard let column = table[name] else {
      let nearest = EditDistance.nearest(to: name, among: table.columns.map(\.name))
      throw .missingColumn(table: table.name, column: name, nearest: nearest)
    }
    return column
  }

  /// The levels of a column and the place of each row among them, −1 where it is missing.
  func levels(_ name: String) throws(EvaluationError) -> (codes: [Int32], levels: [String]) {
    let column = try column(name)
    if let codes = column.codes, let levels = column.levels { return (codes, levels) }
    let category = column.asCategory
    return (category.codes ?? [], category.levels ?? [])
  }

  /// The numbers of a column, not a number where it is missing.
  func numbers(_ name: String) throws(EvaluationError) -> [Double] {
    let column = try column(name)
    if let numbers = column.numbers { return numbers }
    guard column.missingCount == column.rows else { throw .notNumbers(table: table.name, column: name) }
    return [Double](repeating: .nan, count: column.rows)
  }

  /// A column of scores.
  func score(_ role: EvaluationRoles.Score) throws(EvaluationError) -> NamedScore {
    NamedScore(
      name: role.name, label: role.label, kind: role.kind,
      values: role.isProbability ? try probabilities(role.column) : try numbers(role.column),
      threshold: role.threshold, isProbability: role.isProbability)
  }

  /// Numbers from 0 to 1.
  func probabilities(_ name: String) throws(EvaluationError) -> [Double] {
    let values = try numbers(name)
    if let row = values.firstIndex(where: { $0 < 0 || $0 > 1 }) { throw notAllowed(name, row, .probability) }
    return values
  }

  /// An outcome: by the value that is an event, or 0 and 1.
  func outcome(_ role: EvaluationRoles.Outcome) throws(EvaluationError) -> OutcomeColumn {
    let values = if let event = role.event { try events(role.column, event) } else { try zeroOne(role.column) }
    return OutcomeColumn(name: role.name, label: role.label, source: role.source, values: values)
  }

  private func events(_ name: String, _ event: String) throws(EvaluationError) -> [Double] {
    let (codes, levels) = try levels(name)
    let isEvent = levels.map { $0 == event ? 1.0 : 0 }
    return codes.map { $0 < 0 ? .nan : isEvent[Int($0)] }
  }

  private func zeroOne(_ name: String) throws(EvaluationError) -> [Double] {
    let values = try numbers(name)
    if let row = values.firstIndex(where: { $0 != 0 && $0 != 1 && !$0.isNaN }) { throw notAllowed(name, row, .yesNo) }
    return values
  }

  /// Yes or no, in every row.
  func flags(_ name: String) throws(EvaluationError) -> [Bool] {
    let values = try zeroOne(name)
    if let row = values.firstIndex(where: \.isNaN) { throw noValue(name, row) }
    return values.map { $0 == 1 }
  }

  /// A column of labels, as readers are to see them.
  func labels(_ role: EvaluationRoles.Labels) throws(EvaluationError) -> LabelColumn {
    let (codes, levels) = try levels(role.column)
    return LabelColumn(name: role.name, label: role.label, levels: levels.map { role.levels[$0] ?? $0 }, codes: codes)
  }

  /// The same in the order in which readers look for a group or a place; not for columns with a level a child.
  /// - Complexity: O(rows + levels log levels).
  func orderedLabels(_ role: EvaluationRoles.Labels) throws(EvaluationError) -> LabelColumn {
    let (codes, levels) = try levels(role.column)
    let order = levels.indices.sorted { NaturalOrder.precedes(levels[$0], levels[$1]) }
    var place = [Int32](repeating: 0, count: levels.count)
    for (k, level) in order.enumerated() { place[level] = Int32(k) }
    return LabelColumn(
      name: role.name, label: role.label, levels: order.map { role.levels[levels[$0]] ?? levels[$0] },
      codes: codes.map { $0 < 0 ? $0 : place[Int($0)] })
  }

  /// 年度, in every row.
  func years(_ name: String) throws(EvaluationError) -> [Int] {
    try each(name, .year) { FiscalYear($0)?.year }
  }

  /// The parts of a split, in every row.
  func parts(_ name: String) throws(EvaluationError) -> [SplitPart] {
    try each(name, .part) { SplitPart(rawValue: $0) }
  }

  /// The meaning of the level of each row.
  private func each<Value>(_ name: String, _ allowed: AllowedValues, _ meaning: (String) -> Value?) throws(EvaluationError) -> [Value] {
    let (codes, levels) = try levels(name)
    let values = levels.map(meaning)
    if let row = codes.firstIndex(of: Column.missingCode) { throw noValue(name, row) }
    if let row = codes.firstIndex(where: { values[Int($0)] == nil }) { throw notAllowed(name, row, allowed) }
    return codes.map { values[Int($0)]! }
  }

  /// Refuses a child that stands twice, in one year where there are years.
  /// - Complexity: O(rows).
  func requireOnce(child: String?, year: String?) throws(EvaluationError) {
    guard let child else { return }
    let children = try levels(child).codes, years = try year.map { name throws(EvaluationError) in try levels(name).codes }
    if let row = children.firstIndex(of: Column.missingCode) { throw noValue(child, row) }
    var seen: Set<Int64> = []
    seen.reserveCapacity(children.count)
    for row in children.indices where !seen.insert(Int64(children[row]) << 32 | Int64(years?[row] ?? 0)).inserted {
      throw .repeatedChild(table: table.name, line: table.line(ofRow: row))
    }
  }

  private func noValue(_ name: String, _ row: Int) -> EvaluationError {
    .noValue(table: table.name, column: name, line: table.line(ofRow: row))
  }

  private func notAllowed(_ name: String, _ row: Int, _ allowed: AllowedValues) -> EvaluationError {
    .notAllowed(table: table.name, column: name, line: table.line(ofRow: row), allowed: allowed)
  }
}
