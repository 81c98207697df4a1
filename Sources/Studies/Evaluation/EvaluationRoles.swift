public import Validation

/// What the columns of a table mean to an evaluation, by their names.
///
/// ```swift
/// var roles = EvaluationRoles(outcome: .init(column: "listed"))
/// roles.score = .init(column: "risk", isProbability: true)
/// roles.groups = [.init(column: "sex")]
/// ```
public struct EvaluationRoles: Sendable, Equatable {
  /// A column of an outcome.
  public struct Outcome: Sendable, Equatable {
    /// The column.
    public var column: String
    /// The name in files.
    public var name: String
    /// The name for Japanese readers.
    public var label: String
    /// What it is known from.
    public var source: GroupAudit.Source
    /// The value that is an event, every other one is none; nil: 1 is, 0 is not.
    public var event: String?

    /// A column of an outcome; what is not said is called as the column.
    public init(column: String, name: String? = nil, label: String? = nil, source: GroupAudit.Source = .label, event: String? = nil) {
      (self.column, self.name, self.label) = (column, name ?? column, label ?? name ?? column)
      (self.source, self.event) = (source, event)
    }
  }

  /// A column of scores.
  public struct Score: Sendable, Equatable {
    /// The column.
    public var column: String
    /// The name in files.
    public var name: String
    /// The name for Japanese readers.
    public var label: String
    /// Who ranks.
    public var kind: NamedScore.Kind
    /// The score from which its authors would act; nil when they name none.
    public var threshold: Double?
    /// Whether the values are probabilities.
    public var isProbability: Bool

    /// A column of scores, higher for more risk; what is not said is called as the column.
    public init(column: String, name: String? = nil, label: String? = nil, kind: NamedScore.Kind = .judged, isProbability: Bool = false) {
      (self.column, self.name, self.label) = (column, name ?? column, label ?? name ?? column)
      (self.kind, self.isProbability) = (kind, isProbability)
    }
  }

  /// A column of values that divide the rows.
  public struct Labels: Sendable, Equatable {
    /// The column.
    public var column: String
    /// The name in files.
    public var name: String
    /// The name for Japanese readers.
    public var label: String
    /// What readers see instead of a value.
    public var levels: [String: String]

    /// A column of values; what is not said is called as the column.
    public init(column: String, name: String? = nil, label: String? = nil, levels: [String: String] = [:]) {
      (self.column, self.name, self.label, self.levels) = (column, name ?? column, label ?? name ?? column, levels)
    }
  }

  /// The outcome that the score is for.
  public var outcome: Outcome
  /// The score that is judged; nil where a rule gives it.
  public var score: Score?
  /// A column of probabilities that belong to the judged score, when the score itself is none.
  public var probability: String?
  /// Scores to be set beside it.
  public var others: [Score] = []
  /// Outcomes recorded for every child, and audit results; a cell may be empty.
  public var otherOutcomes: [Outcome] = []
  /// The child; no child may stand twice in a year.
  public var child: String?
  /// 年度.
  public var year: String?
  /// What a row was used for when the score was made: train, calibrate or test.
  public var part: String?
  /// The child, household or other cluster whose rows are alike.
  public var cluster: Labels?
  /// The ward or school that is left out in turn.
  public var site: Labels?
  /// What fairness is looked at by.
  public var groups: [Labels] = []
  /// Whether each child was known to the office already: 1 or 0.
  public var known: String?

  /// Roles of a table of which only the outcome is named so far.
  public init(outcome: Outcome) { self.outcome = outcome }
}
