/// What a rule is, for whom it was made, and what it must not be used for.
public struct RuleDescription: Codable, Equatable, Sendable {
  /// The name of the rule among all rules of the town.
  public var id: String
  /// The title.
  public var title: LocalizedText
  /// What the rule is for.
  public var purpose: LocalizedText
  /// The outcome whose probability is given: landmark, gap, horizon, risk set.
  public var outcome: LocalizedText
  /// The decisions that the rule may prepare; a person decides.
  public var intendedUse: LocalizedText
  /// The uses that are ruled out.
  public var prohibitedUse: LocalizedText
  /// The children that the rule was made for.
  public var population: RulePopulation
  /// The school years in which the rule may be used.
  public var validity: RuleValidity

  /// Makes a description; the uses start with the purpose and must be filled in before the rule is written.
  public init(id: String, title: LocalizedText, purpose: LocalizedText, population: RulePopulation, validity: RuleValidity) {
    self.id = id
    self.title = title
    self.purpose = purpose
    outcome = LocalizedText(ja: "", en: "")
    intendedUse = outcome
    prohibitedUse = outcome
    self.population = population
    self.validity = validity
  }

  enum CodingKeys: String, CodingKey {
    case id, title, purpose, outcome, population, validity
    case intendedUse = "intended_use"
    case prohibitedUse = "prohibited_use"
  }
}
