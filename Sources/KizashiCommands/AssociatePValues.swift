import Association
import Modeling
import Tabular

/// p-values that were computed elsewhere, adjusted for there being many of them.
struct AssociatePValues {
  private let column: Column
  private let table: Table

  /// - Throws: `FormulaError` for a column that is not there or holds no numbers; `AssociateProblem` for a number outside 0…1.
  init(_ table: Table, column name: String) throws {
    guard let column = table[name] else { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    guard let numbers = column.numbers else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    if let row = numbers.firstIndex(where: { !$0.isNaN && !(0...1 ~= $0) }) {
      throw AssociateProblem.pValueOutOfRange(column: name, line: table.line(ofRow: row))
    }
    self.column = column
    self.table = table
  }

  /// One item a row, named by the first other column that is no number, or by the number of the row.
  var answer: AssociateAnswer {
    let names = table.columns.first { $0.name != column.name && $0.kind != .number }
    let numbers = column.numbers ?? []
    return AssociateAnswer(
      items: numbers.indices.map { row in
        var item = AssociateAnswer.Item(names?.text(row: row) ?? String(row + 1))
        item.pValue = numbers[row].isNaN ? nil : numbers[row]
        return item
      })
  }
}
