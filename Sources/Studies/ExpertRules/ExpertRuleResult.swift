/// What a rule of experts finds at its own threshold, and the card among as many children.
public struct ExpertRuleResult: Sendable, Equatable {
  /// The name in the plan.
  public var name: String
  /// The name for readers.
  public var label: String
  /// The items that it looks at.
  public var items: [String]
  /// What the rule finds.
  public var rule: CapacityFigures
  /// What the card finds among as many children: whole groups of equal points, never more children.
  public var card: CapacityFigures
}
