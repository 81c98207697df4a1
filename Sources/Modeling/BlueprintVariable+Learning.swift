import Tabular

extension BlueprintVariable {
  /// Learns levels from the rows that are used, and a basis from all rows that have a value (as R, which drops incomplete rows afterwards).
  ///
  /// - Complexity: O(rows).
  /// - Throws: ``FormulaError``.
  init(
    _ variable: FormulaVariable, of formula: Formula, table: Table, rows: [Int32], references: [String: String]
  ) throws(FormulaError) {
    name = variable.name
    switch variable.kind {
    case .column(let name):
      let column = try table.column(name)
      guard column.kind != .key, column.kind != .date else { throw .unusableKind(column: name, kind: column.kind) }
      coding = column.numbers == nil ? try Self.levels(variable, column, rows, references) : .column(name)
    case .factor(let name): coding = try Self.levels(variable, try table.column(name), rows, references)
    case .number(let arithmetic) where arithmetic.isCondition:
      let values = try ArithmeticEvaluation(formula: formula, table: table, rows: rows).numbers(arithmetic)
      guard Set(values).count > 1 else { throw .singleLevel(column: name) }
      coding = .condition(arithmetic)
    case .number(let arithmetic), .offset(let arithmetic): coding = .number(arithmetic)
    case .basis(let request, of: let arithmetic):
      let present = try table.completeRows(of: arithmetic.columns)
      let numbers = try ArithmeticEvaluation(formula: formula, table: table, rows: present).numbers(arithmetic)
      do {
        coding = .basis(try request.basis(of: numbers), of: arithmetic)
      } catch { throw .syntax(formula: formula.text, at: variable.position, error) }
    }
  }

  /// The levels of a column in the rows that are used, with the wanted reference first.
  private static func levels(
    _ variable: FormulaVariable, _ column: Column, _ rows: [Int32], _ references: [String: String]
  ) throws(FormulaError) -> Coding {
    guard column.kind != .key, column.kind != .date else { throw .unusableKind(column: column.name, kind: column.kind) }
    var levels = try LevelCodes(column).levels(in: rows)
    guard levels.count > 1 else { throw .singleLevel(column: column.name) }
    if let reference = references[variable.name] ?? references[column.name] {
      guard let index = levels.firstIndex(of: reference) else { throw .noReferenceLevel(item: column.name, level: reference) }
      levels.insert(levels.remove(at: index), at: 0)
    }
    return .levels(levels, column: column.name)
  }
}
