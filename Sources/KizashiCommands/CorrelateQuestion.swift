import Association
import Modeling
import Tabular

/// Columns of one table to be correlated.
struct CorrelateQuestion {
  let options: CorrelateOptions
  let items: [String]
  let given: [String]
  /// The numbers of the items, then of the given columns.
  private let columns: [[Double]]

  /// - Throws: `FormulaError` for a column that is not there or no number; `AssociateProblem`.
  init(_ table: Table, _ options: CorrelateOptions) throws {
    self.options = options
    given = OptionList.names(options.given) ?? []
    let others = given
    items =
      OptionList.names(options.comparison.items) ?? table.columns.filter { $0.kind == .number && !others.contains($0.name) }.map(\.name)
    let names = items + given
    if let twice = names.indices.first(where: { names[..<$0].contains(names[$0]) }) { throw AssociateProblem.repeatedColumn(names[twice]) }
    if items.count < 2 { throw AssociateProblem.fewItems }
    let numbers = try names.map { try Self.numbers($0, of: table) }
    let complete = (0..<table.rows).filter { row in numbers.allSatisfy { !$0[row].isNaN } }
    if options.rows == .complete, complete.isEmpty { throw AssociateProblem.noRows }
    columns = options.rows == .complete && complete.count < table.rows ? numbers.map { x in complete.map { x[$0] } } : numbers
  }

  private static func numbers(_ name: String, of table: Table) throws -> [Double] {
    guard let column = table[name] else { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    guard let numbers = column.numbers else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    return numbers
  }

  /// The answer.
  /// - Complexity: as `CorrelationMatrix`, and O(pairs log pairs) for the adjusted p-values.
  func answer(threads: Int) -> CorrelateAnswer {
    let matrix = CorrelationMatrix(columns, method: options.method.method, threads: threads)
    var analysis = CorrelationAnalysis(matrix, items: items.count, level: options.comparison.level)
    var answer = CorrelateAnswer(question: self)
    if options.comparison.exact { answer.warnInexact(analysis.makeExact { Self.hasTies(columns[$0], columns[$1]) }) }
    answer.take(analysis)
    let described = Array(columns.prefix(items.count))
    let collinearity = CorrelateCollinearity(described, names: items, threads: threads)
    answer.collinearity = collinearity.json
    answer.warnings += collinearity.warnings
    return answer
  }

  /// Whether, in the rows where both are known, two values of a column are equal.
  private static func hasTies(_ x: [Double], _ y: [Double]) -> Bool {
    let rows = x.indices.filter { !x[$0].isNaN && !y[$0].isNaN }
    return [x, y].contains { column in Set(rows.map { column[$0] }).count < rows.count }
  }
}
