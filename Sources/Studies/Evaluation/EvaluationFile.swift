/// What a run says of the children that it was made from: `evaluation/roles.json`, beside `evaluation/children.csv`.
public struct EvaluationFile: Sendable, Equatable {
  /// The file, in the run folder.
  public static let path = "evaluation/roles.json"
  /// The table of the children, in the run folder.
  public static let children = "evaluation/children.csv"

  /// What the columns of the table mean.
  public var roles: EvaluationRoles
  /// The title of the run.
  public var title: String
  /// The share of the children that staff can assess.
  public var capacity: Double
  /// Minutes of staff that one assessment takes; nil when the plan does not say.
  public var minutesPerAssessment: Double?
  /// The seed of every random draw.
  public var seed: UInt64
  /// What the plan demands.
  public var gates: [Gate] = []
  /// The rule, in the run folder.
  public var rule = "rule/rule.json"
  /// The table, in the run folder.
  public var table = EvaluationFile.children

  /// What a run says, without demands.
  public init(roles: EvaluationRoles, title: String, capacity: Double, minutesPerAssessment: Double? = nil, seed: UInt64) {
    (self.roles, self.title, self.capacity) = (roles, title, capacity)
    (self.minutesPerAssessment, self.seed) = (minutesPerAssessment, seed)
  }

  /// The question that the plan of the run asks.
  public var question: EvaluationQuestion {
    var question = EvaluationQuestion(title: title)
    (question.capacity, question.seed, question.gates) = (capacity, seed, gates)
    if let minutesPerAssessment { question.minutesPerAssessment = minutesPerAssessment }
    return question
  }

  /// Whether a path is a folder, which can only be meant as a run; whether it is one, reading it tells.
  public static func mayBeRun(_ path: String) -> Bool { PathKind(path) == .folder }
}
