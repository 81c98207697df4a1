/// What a study was made of.
public struct StudyFacts: Equatable, Sendable {
  /// The kind of study.
  public let study: String
  /// The title of the study.
  public let title: String
  /// The program and its version.
  public let program: String
  /// The SHA-256 of the plan.
  public let plan: String
  /// The registers and the dictionary.
  public let inputs: [FileRecord]

  /// The facts of a study.
  public init(study: String, title: String, program: String, plan: String, inputs: [FileRecord]) {
    self.study = study
    self.title = title
    self.program = program
    self.plan = plan
    self.inputs = inputs
  }
}
