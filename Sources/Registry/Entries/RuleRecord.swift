/// A rule that a run has made.
public struct RuleRecord: Codable, Equatable, Sendable {
  /// The run that made it.
  public let run: String
  /// The name of the rule among all rules of the town.
  public let rule: String
  /// The file in the run folder.
  public let file: FileRecord

  /// The rule of a run.
  public init(run: String, rule: String, file: FileRecord) {
    self.run = run
    self.rule = rule
    self.file = file
  }
}
