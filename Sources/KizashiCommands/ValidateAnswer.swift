import Modeling
import StructuredText
import Studies
import Validation

/// What `validate` answers of a table of scores.
struct ValidateAnswer {
  /// The rows of one value of a column.
  struct Group {
    /// The column.
    let group: String
    /// Its value.
    let level: String
    let measures: ScoreMeasures
  }

  let table: ScoredTable
  let question: ValidateQuestion
  let whole: ScoreMeasures
  let curves: ScoreCurves
  let groups: [Group]

  /// Judges a table.
  ///
  /// - Complexity: O(rows log rows) and what `ScoreMeasures` costs, twice with groups.
  /// - Throws: `ValidateProblem`, `ValidationError`.
  init(_ table: ScoredTable, _ question: ValidateQuestion) throws {
    let rows = JudgedRows(table.evaluation)
    if rows.unjudged(minimum: 0) != nil { throw ValidateProblem.oneClass(outcome: table.columns.outcome, rows: rows.count) }
    if let k = question.capacities.first(where: { $0 > rows.count }) { throw ValidateProblem.capacityTooLarge(k: k, rows: rows.count) }
    if let cluster = table.columns.cluster, rows.clusters?.count ?? 0 < 2 { throw ValidateProblem.tooFewClusters(column: cluster) }
    self.table = table
    self.question = question
    whole = try ScoreMeasures(rows, minimum: 0, question)
    curves = try ScoreCurves(rows, question)
    groups = try table.evaluation.groups.flatMap { try Self.groups($0, table.evaluation, question) }
  }

  private static func groups(_ column: LabelColumn, _ table: EvaluationTable, _ question: ValidateQuestion) throws -> [Group] {
    var rows = [[Int]](repeating: [], count: column.levels.count)
    for (row, code) in column.codes.enumerated() where code >= 0 { rows[Int(code)].append(row) }
    return try column.levels.indices.filter { !rows[$0].isEmpty }.map { level in
      let measures = try ScoreMeasures(JudgedRows(table, rows: rows[level]), minimum: question.minimumGroup, question)
      return Group(group: column.name, level: column.levels[level], measures: measures)
    }
  }

  /// The answer as JSON.
  func json(_ language: Language) -> JSONValue {
    var object: JSONObject = [
      "score": .string(table.columns.score), "outcome": .string(table.columns.outcome), "event": .string(table.event),
      "dropped_missing": .integer(table.droppedMissing)
    ]
    for (name, value) in whole.members { object[name] = value }
    object["groups"] = .array(groups.map(Self.json))
    object["curves"] = curves.json
    object["warnings"] = .array(warnings.map { $0.json(language) })
    return .object(object)
  }

  private static func json(_ group: Group) -> JSONValue {
    var object: JSONObject = ["group": .string(group.group), "level": .string(group.level)]
    for (name, value) in group.measures.members { object[name] = value }
    return .object(object)
  }
}
