/// Values of one input with which a child is outside the population.
public struct RuleExclusion: Codable, Equatable, Sendable {
  /// The input, a category or a flag.
  public var input: String
  /// The values that exclude.
  public var values: [String]

  /// Makes an exclusion.
  public init(input: String, values: [String]) {
    self.input = input
    self.values = values
  }
}
