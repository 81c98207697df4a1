/// The children that a rule was made for.
public struct RulePopulation: Codable, Equatable, Sendable {
  /// The population in words.
  public var text: LocalizedText
  /// Children with one of these values are not scored (status `NOT_IN_POPULATION`).
  public var exclusions: [RuleExclusion]

  /// Makes a population.
  public init(text: LocalizedText, exclusions: [RuleExclusion] = []) {
    self.text = text
    self.exclusions = exclusions
  }
}
