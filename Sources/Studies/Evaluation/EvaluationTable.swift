/// What an evaluator judges: for every child and year a score, the outcome, and what the child is compared by.
///
/// Made from a run, from a rule and a table, or from a vendor's table of scores; every list has one value a row.
public struct EvaluationTable: Sendable, Equatable {
  /// The outcome that the score is for.
  public var outcome: OutcomeColumn
  /// The scores; the first is judged.
  public var scores: [NamedScore]
  /// The probability that belongs to the judged score; nil when there is none.
  public var probability: [Double]?
  /// 年度 of each row; nil when unknown.
  public var years: [Int]?
  /// What each row was used for when the score was made; nil: nothing of it was fitted on these rows.
  public var parts: [SplitPart]?
  /// The child, household or other cluster whose rows are alike.
  public var cluster: LabelColumn?
  /// The ward or school that is left out in turn.
  public var site: LabelColumn?
  /// What fairness is looked at by.
  public var groups: [LabelColumn]
  /// Outcomes recorded for every child, and audit results.
  public var otherOutcomes: [OutcomeColumn]
  /// Whether each child was known to the office already; nil when unknown.
  public var known: [Bool]?
  /// The items of the score; empty when only the score is known.
  public var items: [ItemColumn]
  /// The judged scores of children whose outcome is not known; none of these rows was used to make the score.
  public var unassessed: [Double] = []
  /// What a reader of any figure of this table must know: rows that could not be judged, a rule outside its years.
  public var notes: [StudyNote] = []

  /// A table of one score and an outcome.
  public init(outcome: OutcomeColumn, scores: [NamedScore]) {
    (self.outcome, self.scores) = (outcome, scores)
    (groups, otherOutcomes, items) = ([], [], [])
  }

  /// The number of rows.
  public var rows: Int { outcome.values.count }
  /// The score that is judged.
  public var judged: NamedScore { scores[0] }
}
