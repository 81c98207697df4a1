public import Validation

/// Everything an evaluation found, at full precision; `metrics.json` and the report are made from this. A section that could not be made is nil or empty,
/// and a note says why.
public struct ValidationResult: Sendable {
  /// The title of the report.
  public var title = ""
  /// What was judged: the rule, the run or the table, in words.
  public var subject = ""
  /// What the answer was computed from and with.
  public var provenance = Provenance()
  /// The outcome's name for readers.
  public var outcomeLabel = ""
  /// Whether the outcome is known only of children whom somebody found.
  public var isFoundBySomebody = true
  /// 年度 of the judged rows.
  public var years: [Int] = []
  /// The names of items for Japanese readers, by their names in files.
  public var itemLabels: [String: String] = [:]
  /// The names of outcomes for Japanese readers, by their names in files.
  public var outcomeLabels: [String: String] = [:]
  /// Children judged.
  public var rows = 0
  /// Events among them.
  public var events = 0
  /// Clusters among the rows; nil when no cluster was named.
  public var clusters: Int?
  /// The settings.
  public var question: EvaluationQuestion
  /// Every score, the judged one first.
  public var scores: [ScoreJudgement] = []
  /// The judged score's curves.
  public var curves: RankingCurves?
  /// What is found at each capacity, by the judged score.
  public var capacities: [CapacityFigures] = []
  /// The same at each step of the report's slider, and in each group; nil where it was not counted.
  public var thresholdTable: ThresholdTable?
  /// Calibration; nil without probabilities.
  public var calibration: CalibrationFigures?
  /// Net benefit; nil without probabilities.
  public var decision: DecisionCurve?
  /// Optimism; nil without items.
  public var optimism: OptimismBootstrap?
  /// Grouped folds, rolling years, places left out; those that could be made.
  public var heldOut: [HeldOutValidation] = []
  /// Learning curve; nil without items.
  public var learning: LearningCurve?
  /// Every attribute against every outcome.
  public var groups: [GroupAudit] = []
  /// What may be said of each attribute.
  public var fairness: [FairnessVerdict] = []
  /// Whom to assess to learn what the labels miss.
  public var auditDesign: AuditDesign?
  /// What an audit found; nil before there was one.
  public var hiddenNeed: HiddenNeed?
  /// What may be said of the share found once the rule decides whom somebody looks at; nil when nobody is flagged.
  public var selectiveLabels: SelectiveLabelBounds?
  /// What children without an outcome may change; nil when every outcome is known.
  public var unassessed: UnassessedChildren?
  /// Between consecutive years.
  public var drift: [Drift] = []
  /// What each item is needed for.
  public var necessity: Necessity?
  /// On another town's children; nil when these are the rule's own.
  public var transport: Transport?
  /// The demands of the plan.
  public var gates: [GateResult] = []
  /// What a reader must know first.
  public var notes: [StudyNote] = []

  /// An empty result.
  public init(_ question: EvaluationQuestion) {
    self.question = question
    title = question.title
  }
}
