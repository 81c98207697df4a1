public import Validation

/// An outcome of each row of an evaluation.
public struct OutcomeColumn: Sendable, Equatable {
  /// The name in files.
  public var name: String
  /// The name for Japanese readers.
  public var label: String
  /// What it is known from.
  public var source: GroupAudit.Source
  /// 1 for an event, 0 otherwise, not a number where it is not known (rows outside the audit sample).
  public var values: [Double]

  /// An outcome.
  public init(name: String, label: String, source: GroupAudit.Source, values: [Double]) {
    (self.name, self.label, self.source, self.values) = (name, label, source, values)
  }
}
