/// What an item looks at.
public struct ItemFeature: Codable, Equatable, Sendable {
  /// The closed list of features.
  public enum Kind: String, Codable, Sendable {
    /// The value of one input.
    case level
    /// A number minus the same number a year earlier.
    case change
    /// In how many of the given years a value was reached.
    case years
  }

  /// The feature.
  public var kind: Kind
  /// The inputs: one (`level`), this year's and the previous year's (`change`), one a year (`years`).
  public var inputs: [String]
  /// Of `years` over numbers: a year counts when the value is at least this decimal text.
  public var atLeast: String?
  /// Of `years` over categories and flags: a year counts when the value is one of these.
  public var values: [String]?

  /// The value of one input.
  public static func level(_ input: String) -> ItemFeature { ItemFeature(kind: .level, inputs: [input]) }

  /// `input − previous`; unknown when either is unknown.
  public static func change(_ input: String, from previous: String) -> ItemFeature {
    ItemFeature(kind: .change, inputs: [input, previous])
  }

  /// The number of inputs (one a year) whose value is at least `threshold`; unknown when one of them is unknown.
  public static func years(_ inputs: [String], atLeast threshold: String) -> ItemFeature {
    ItemFeature(kind: .years, inputs: inputs, atLeast: threshold)
  }

  /// The number of inputs (one a year) whose value is one of `values`; unknown when one of them is unknown.
  public static func years(_ inputs: [String], values: [String]) -> ItemFeature {
    ItemFeature(kind: .years, inputs: inputs, values: values)
  }

  enum CodingKeys: String, CodingKey {
    case kind, inputs, values
    case atLeast = "at_least"
  }
}
