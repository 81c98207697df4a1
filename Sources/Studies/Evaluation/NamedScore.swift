/// A score of every row of an evaluation, with its name.
public struct NamedScore: Sendable, Equatable {
  /// Who ranks.
  public enum Kind: String, Sendable {
    /// The score that is judged.
    case judged
    /// A rule that experts wrote.
    case expertRule = "expert_rule"
    /// A simpler or larger rule, as a yardstick.
    case comparator
    /// Another score of the same table.
    case other
  }

  /// The name in files.
  public var name: String
  /// The name for Japanese readers.
  public var label: String
  /// Who ranks.
  public var kind: Kind
  /// Higher means more risk; not a number where it is missing.
  public var values: [Double]
  /// The score from which its authors would act; nil when they name none.
  public var threshold: Double?
  /// Whether the values are probabilities.
  public var isProbability: Bool

  /// A score.
  public init(name: String, label: String, kind: Kind, values: [Double], threshold: Double? = nil, isProbability: Bool = false) {
    (self.name, self.label, self.kind, self.values) = (name, label, kind, values)
    (self.threshold, self.isProbability) = (threshold, isProbability)
  }
}
