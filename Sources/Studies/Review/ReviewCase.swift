/// A case that was drawn for review: the link between what experts see and what the rule said.
public struct ReviewCase: Equatable, Sendable {
  /// The number that experts see.
  public var number: String
  /// The child's pseudonym.
  public var key: String
  /// The place of the rule's band among its bands.
  public var band: Int
  /// The points of the rule.
  public var points: Int
  /// The step of the scale for which the points stand.
  public var step: Int
  /// Who reviews the case, the first reviewer first.
  public var reviewers: [String]
}
