import DelimitedText
import Scoring
import Tabular

extension EvaluationTable {
  /// The children that a run was made from: `evaluation/children.csv` of the run folder, scored with its `rule/rule.json`.
  ///
  /// `EvaluationFile(run:)` holds what else the run says: title, capacity, gates, seed.
  /// - Complexity: O(rows × columns).
  /// - Throws: `EvaluationError.noEvaluation` for a folder without these files, such as a run that made no card; what the readers of a rule and
  ///   of a table throw.
  public init(run path: String, threads: Int) throws {
    let file = try EvaluationFile(run: path)
    let rule = try ScoringRule.load(path: "\(path)/\(file.rule)")
    let table = try TableReader(path: "\(path)/\(file.table)", encoding: .utf8, types: file.roles.kinds(rule), threads: threads).read()
    try self.init(scoring: table, by: rule, roles: file.roles, threads: threads)
  }
}

extension EvaluationRoles {
  /// How the columns are read: the rule's cells as they are written, labels as categories, the others as numbers.
  fileprivate func kinds(_ rule: ScoringRule) -> [String: ColumnKind] {
    let texts = rule.columns + [child, year, part].compactMap(\.self) + ([cluster, site].compactMap(\.self) + groups).map(\.column)
    let numbers = ([outcome] + otherOutcomes).map(\.column) + others.map(\.column) + [known].compactMap(\.self)
    return Dictionary(texts.map { ($0, .category) } + numbers.map { ($0, .number) }, uniquingKeysWith: { first, _ in first })
  }
}
