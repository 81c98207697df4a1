public import Scoring

/// What a rule must say of itself beside its points.
public struct RuleFacts: Sendable {
  /// The name of the rule.
  public var id: String
  /// The title.
  public var title: String
  /// The outcome, in the words of the plan.
  public var outcome: String
  /// The grades of the children it was learned on.
  public var grades: [String]
  /// The first and last 年度 in which it may be used.
  public var validity: RuleValidity
  /// The share of the children that the staff can assess.
  public var capacity: Double
  /// Where it comes from.
  public var provenance: RuleProvenance
  /// The columns that hold the pseudonym of the child.
  public var keyColumn: String
  /// What was seen in the test of the children below the threshold, and of those at or above it.
  public var observed: (usual: BandObservation, assess: BandObservation)?

  /// The facts of a rule.
  public init(
    id: String, title: String, outcome: String, grades: [String], validity: RuleValidity, capacity: Double, provenance: RuleProvenance,
    keyColumn: String = "child"
  ) {
    (self.id, self.title, self.outcome, self.grades, self.validity) = (id, title, outcome, grades, validity)
    (self.capacity, self.provenance, self.keyColumn) = (capacity, provenance, keyColumn)
  }
}
