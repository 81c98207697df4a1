import Modeling
import Studies
import Tabular
import Validation

/// A table of scores and outcomes of children, read for judging: the rows that have both, as an evaluation takes them.
struct ScoredTable {
  /// Which column is what.
  struct Columns: Equatable {
    var score: String
    var outcome: String
    /// Other scores of the same rows.
    var compared: [String] = []
    /// What the rows are divided by.
    var groups: [String] = []
    /// The child, household or school whose rows are alike.
    var cluster: String?
    /// The child, of whom there must be one row.
    var key: String?
    /// The value of the outcome that is the event.
    var event: String?
    /// Whether the score is declared to be a probability.
    var isProbability = false

    var all: [String] { [score, outcome] + compared + groups + [cluster, key].compactMap(\.self) }
  }

  let columns: Columns
  /// The rows that are judged: outcome 0 or 1, the judged score known; a compared score is not a number where it is missing.
  let evaluation: EvaluationTable
  /// The value of the outcome that is the event.
  let event: String
  /// How many rows have no outcome, no score or no cluster.
  let droppedMissing: Int

  /// Takes the rows of a table.
  ///
  /// - Complexity: O(rows log rows).
  /// - Throws: `FormulaError` about columns, `ValidateProblem` about rows, with the line.
  init(_ table: Table, columns: Columns) throws {
    try Self.check(columns, table)
    let (outcomes, event) = try Self.outcomes(table, columns)
    let judged = try Self.numbers(columns.score, table)
    let cluster = columns.cluster.flatMap { table[$0] }
    let rows = (0..<table.rows).filter { !outcomes[$0].isNaN && !judged[$0].isNaN && cluster?.isMissing(row: $0) != true }
    guard !rows.isEmpty else { throw ValidateProblem.noRows(score: columns.score, outcome: columns.outcome) }
    if columns.isProbability { try Self.checkProbabilities(judged, rows, columns.score, table) }
    if let key = columns.key.flatMap({ table[$0] }) { try Self.checkChildren(key, rows, table) }
    let values = { (numbers: [Double]) in rows.map { numbers[$0] } }
    var scores = [NamedScore(name: columns.score, label: columns.score, kind: .judged, values: values(judged))]
    scores[0].isProbability = columns.isProbability || scores[0].values.allSatisfy { 0...1 ~= $0 }
    for name in columns.compared {
      scores.append(NamedScore(name: name, label: name, kind: .other, values: values(try Self.numbers(name, table))))
    }
    var evaluation = EvaluationTable(
      outcome: OutcomeColumn(name: columns.outcome, label: columns.outcome, source: .label, values: values(outcomes)), scores: scores)
    if scores[0].isProbability { evaluation.probability = scores[0].values }
    evaluation.cluster = cluster.map { Self.labels($0, rows) }
    evaluation.groups = columns.groups.compactMap { table[$0] }.map { Self.labels($0, rows) }
    self.columns = columns
    self.evaluation = evaluation
    self.event = event
    droppedMissing = table.rows - rows.count
  }

  private static func check(_ columns: Columns, _ table: Table) throws {
    for name in columns.all where table[name] == nil { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    let parts = [columns.score, columns.outcome] + columns.compared
    for (k, name) in parts.enumerated() where parts[..<k].contains(name) { throw ValidateProblem.repeatedColumn(name) }
  }

  /// 1 for the event, 0 for the other value, not a number where the outcome is missing; and the event.
  private static func outcomes(_ table: Table, _ columns: Columns) throws -> (values: [Double], event: String) {
    let settings = BlueprintSettings(outcome: .event(columns.event))
    do {
      let blueprint = try Blueprint(try Formula("`\(columns.outcome)` ~ 1"), table: table, settings: settings)
      let frame = try blueprint.mold(table)
      var values = [Double](repeating: .nan, count: table.rows)
      for (row, outcome) in zip(frame.rows, frame.outcome) { values[Int(row)] = outcome }
      guard case .event(let event, _) = blueprint.outcome.coding else { return (values, "") }
      return (values, event)
    } catch FormulaError.outcomeConstant(let column) {
      throw ValidateProblem.oneClass(outcome: column, rows: table.rows - (table[column]?.missingCount ?? 0))
    }
  }

  private static func numbers(_ name: String, _ table: Table) throws -> [Double] {
    guard let column = table[name] else { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    guard let numbers = column.numbers else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    return numbers
  }

  /// Refuses the first score of a judged row that is no probability.
  private static func checkProbabilities(_ scores: [Double], _ rows: [Int], _ name: String, _ table: Table) throws(ValidateProblem) {
    if let row = rows.first(where: { !(0...1 ~= scores[$0]) }) { throw .notProbability(column: name, line: table.line(ofRow: row)) }
  }

  /// Refuses the first judged row of a child that has one already.
  private static func checkChildren(_ key: Column, _ rows: [Int], _ table: Table) throws(ValidateProblem) {
    let column = key.asCategory
    var first = [Int](repeating: -1, count: column.levels?.count ?? 0)
    for row in rows {
      guard let code = column.codes.map({ Int($0[row]) }), code >= 0 else { continue }
      if first[code] >= 0 {
        throw .repeatedChild(column: key.name, line: table.line(ofRow: row), first: table.line(ofRow: first[code]))
      }
      first[code] = row
    }
  }

  private static func labels(_ column: Column, _ rows: [Int]) -> LabelColumn {
    let category = column.asCategory
    let codes = category.codes ?? []
    return LabelColumn(name: column.name, label: column.name, levels: category.levels ?? [], codes: rows.map { codes[$0] })
  }
}
