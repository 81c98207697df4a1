/// A model that a run has made, before it was rounded to a rule.
public struct ModelRecord: Codable, Equatable, Sendable {
  /// The run that made it.
  public let run: String
  /// The file in the run folder.
  public let file: FileRecord

  /// The model of a run.
  public init(run: String, file: FileRecord) {
    self.run = run
    self.file = file
  }
}
