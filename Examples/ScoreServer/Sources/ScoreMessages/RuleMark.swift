/// Which rule an answer comes from.
public struct RuleMark: Codable, Equatable, Sendable {
  /// The name of the rule.
  public var id: String
  /// The SHA-256 of its file.
  public var sha256: String

  /// A mark.
  public init(id: String, sha256: String) { (self.id, self.sha256) = (id, sha256) }
}
