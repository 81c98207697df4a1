/// One column that a rule reads.
public struct RuleInput: Codable, Equatable, Sendable {
  /// What a column is for.
  public enum Role: String, Codable, Sendable {
    /// The child's key: copied to the answer, never scored.
    case key
    /// A value that items or exclusions use.
    case value
    /// The day on which the values of the row were recorded (`2026-04-01`), where the rule limits their age.
    case recordedOn = "recorded_on"
  }

  /// The name of the input inside the rule.
  public var id: String
  /// The name for people.
  public var label: LocalizedText
  /// The header of the column in the table.
  public var column: String
  /// What the column is for.
  public var role: Role
  /// The register or the office from which the column comes.
  public var source: LocalizedText?
  /// The unit of the values, such as `日`.
  public var unit: String?
  /// How a cell is read; absent for a key.
  public var values: InputValues?
  /// What stands for a missing value; absent for a key.
  public var missing: InputMissing?

  /// Makes an input that holds values.
  public init(id: String, label: LocalizedText, column: String, values: InputValues, missing: InputMissing = InputMissing()) {
    self.id = id
    self.label = label
    self.column = column
    role = .value
    self.values = values
    self.missing = missing
  }

  /// Makes the input that holds the child's key.
  public init(keyColumn column: String, id: String, label: LocalizedText) {
    self.id = id
    self.label = label
    self.column = column
    role = .key
  }

  /// Makes the input that holds the day on which the values of the row were recorded.
  public init(recordedOnColumn column: String, id: String, label: LocalizedText) {
    self.init(keyColumn: column, id: id, label: label)
    role = .recordedOn
  }

  /// Every reason for which a value of this input can be missing, in a fixed order, each once.
  public var missingReasons: [String] {
    guard let values, let missing else { return [] }
    var reasons: [String] = []
    for reason in [missing.empty] + missing.codes.map(\.reason) + [values.range?.outside.reason, values.unseen?.reason].compactMap({ $0 })
    where !reasons.contains(reason) {
      reasons.append(reason)
    }
    return reasons
  }
}
