import Modeling
import Reports
import StructuredText
import Tabular

/// What describes a table.
struct TableDescription {
  private let rows: Int
  /// How many rows have a weight of 0, or none, and are not described.
  private let weightless: Int
  private let columns: [ColumnDescription]
  private let warnings: [CommandWarning]

  /// Describes these columns, or all.
  ///
  /// - Complexity: O(rows log rows) a column.
  /// - Throws: `FormulaError` for a column that is not there, or a weight that is negative, or none above 0.
  init(_ table: Table, items: [String]?, weights: String?, quantiles: ColumnDescription.QuantileSettings) throws(FormulaError) {
    rows = table.rows
    warnings = table.notes.warnings.map {
      CommandWarning(code: $0.code.rawValue, items: [$0.column], english: $0.english, japanese: $0.japanese)
    }
    let names = table.columns.map(\.name)
    if let stranger = items?.first(where: { !names.contains($0) }) { throw .noColumn(stranger, known: names) }
    let numbers = try weights.map { name throws(FormulaError) in try Self.weights(name, of: table) }
    let counted = numbers.map { numbers in numbers.indices.filter { numbers[$0] > 0 } }
    weightless = counted.map { table.rows - $0.count } ?? 0
    let kept = weightless > 0 ? counted : nil
    let weightsOfKept = kept.map { rows in rows.map { numbers![$0] } } ?? numbers
    columns = (items ?? names.filter { $0 != weights }).map { name in
      ColumnDescription(kept.map { table[name]!.keeping(rows: $0) } ?? table[name]!, weights: weightsOfKept, quantiles: quantiles)
    }
  }

  /// The weights of the rows; a row without a weight does not count.
  private static func weights(_ name: String, of table: Table) throws(FormulaError) -> [Double] {
    guard let column = table[name] else { throw .noColumn(name, known: table.columns.map(\.name)) }
    guard let numbers = column.numbers else { throw .unusableKind(column: name, kind: column.kind) }
    if let row = numbers.firstIndex(where: { $0 < 0 }) {
      throw .negativeWeight(column: name, line: table.lines.isEmpty ? nil : Int(table.lines[row]))
    }
    guard numbers.contains(where: { $0 > 0 }) else { throw .weightsAllZero(column: name) }
    return numbers.map { $0.isNaN ? 0 : $0 }
  }

  func json(_ language: Language) -> JSONValue {
    ["rows": .integer(rows), "columns": .array(columns.map(\.json)), "warnings": .array(warnings.map { $0.json(language) })]
  }

  func text(_ language: Language) -> String {
    let header = language.text("項目,種類,件数,欠測,種類数,平均,標準偏差,最小,中央値,最大", "item,kind,n,missing,distinct,mean,sd,minimum,median,maximum")
    let quantiles = (columns.first?.quantiles ?? []).map { NumberText.significant($0.probability * 100) + "%" }
    var table = TextTable(header: header.split(separator: ",").map(String.init) + quantiles, leftColumns: 2)
    for column in columns { table.append(column.cells) }
    let weightless = weightless == 0 ? "" : language.text("（うち重みのない \(weightless) 行を除く）", " (\(weightless) without a weight left out)")
    return language.text("行数: \(rows)", "rows: \(rows)") + weightless + "\n" + table.text + warnings.map { $0.line(language) }.joined()
  }
}
