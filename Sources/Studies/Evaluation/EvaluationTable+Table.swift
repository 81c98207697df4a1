public import Scoring
public import Tabular

extension EvaluationTable {
  /// A table of scores, such as a vendor's: what its columns mean is told by `roles`.
  ///
  /// Rows without an outcome or without the judged score are left out and counted in `notes`.
  /// - Complexity: O(rows × columns named), plus a sort of the values of each column of labels.
  /// - Throws: `EvaluationError` for a column that is absent, values that are none, a child twice in a year, an outcome of one class.
  public init(table: Table, roles: EvaluationRoles) throws {
    let columns = EvaluationColumns(table)
    guard let score = roles.score else { throw EvaluationError.noScore(table: table.name) }
    var judged = try columns.score(score)
    judged.kind = .judged
    self.init(outcome: try columns.outcome(roles.outcome), scores: [judged])
    probability = score.isProbability ? judged.values : try roles.probability.map(columns.probabilities)
    try take(roles, from: columns)
    try leaveOutUnknown()
    try check(table)
  }

  /// A rule and the table of the children that it is to be judged on: the rule's columns, and those that `roles` names.
  ///
  /// Children whom the rule refuses are left out, and children of whom too little is known are judged by the points of what is known; `notes`
  /// says how many. A rule outside its years is noted too.
  /// - Complexity: O(rows × inputs).
  /// - Throws: `EvaluationError` as for a table of scores; `ScoringError` for a rule that does not hold.
  public init(rule: ScoringRule, table: Table, roles: EvaluationRoles, threads: Int = 1) throws {
    try self.init(scoring: table, by: rule, roles: roles, threads: threads)
    notes += years.flatMap { StudyNote.outsideYears(rule.description.validity, judged: $0) }.map { [$0] } ?? []
  }

  /// The same without a look at the years for which the rule is valid.
  init(scoring table: Table, by rule: ScoringRule, roles: EvaluationRoles, threads: Int) throws {
    let columns = EvaluationColumns(table)
    let scored = try RuleScores(rule, columns: columns, threads: threads)
    let score = NamedScore(name: Self.pointsName, label: Self.pointsLabel, kind: .judged, values: scored.points)
    self.init(outcome: try columns.outcome(roles.outcome), scores: [score])
    (probability, items) = (scored.probability, scored.items)
    notes = scored.notes
    try take(roles, from: columns)
    try leaveOutUnknown()
    try check(table)
  }

  private static let pointsName = "points"
  private static let pointsLabel = "点数表"

  /// Takes everything but the judged score and its outcome.
  private mutating func take(_ roles: EvaluationRoles, from columns: EvaluationColumns) throws {
    try columns.requireOnce(child: roles.child, year: roles.year)
    scores += try roles.others.map(columns.score)
    otherOutcomes = try roles.otherOutcomes.map(columns.outcome)
    years = try roles.year.map(columns.years)
    parts = try roles.part.map(columns.parts)
    cluster = try roles.cluster.map(columns.labels)
    site = try roles.site.map(columns.orderedLabels)
    groups = try roles.groups.map(columns.orderedLabels)
    known = try roles.known.map(columns.flags)
  }
}
