/// A run whose answer has been computed and whose report is about to be written.
public struct RunStart: Codable, Equatable, Sendable {
  /// The name of the run in the registry.
  public let run: String
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
  /// The run folder, from the folder of the registry where it lies below it.
  public let folder: String
  /// When the run began.
  public let started: Moment
  /// Who ran it.
  public let author: Author

  /// Takes the facts of a study; who and when are given apart.
  public init(run: String, of facts: StudyFacts, folder: String, started: Moment, author: Author) {
    self.run = run
    study = facts.study
    title = facts.title
    program = facts.program
    plan = facts.plan
    inputs = facts.inputs
    self.folder = folder
    self.started = started
    self.author = author
  }
}
