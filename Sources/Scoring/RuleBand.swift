/// A band of scores and the action that it stands for.
public struct RuleBand: Codable, Equatable, Sendable {
  /// Who is taken when many children share the score at the limit.
  public enum TieRule: String, Codable, Sendable {
    /// All of them.
    case allIn = "all_in"
    /// Those whose last review is longest ago.
    case longestSinceReview = "longest_since_review"
  }

  /// The name of the band inside the rule.
  public var id: String
  /// The name for people.
  public var name: LocalizedText
  /// The smallest score of the band.
  public var minimumScore: Int
  /// The action that it stands for.
  public var action: LocalizedText
  /// The number of children for which the limit was set; absent where there is no limit.
  public var capacity: Int?
  /// Who is taken when many children share the limit.
  public var tieRule: TieRule
  /// What was seen in the test; absent where nothing is known or a number of children is too small to be published.
  public var observed: BandObservation?

  /// Makes a band; capacity and tie rule may be set afterwards.
  public init(id: String, name: LocalizedText, minimumScore: Int, action: LocalizedText, capacity: Int? = nil) {
    self.id = id
    self.name = name
    self.minimumScore = minimumScore
    self.action = action
    self.capacity = capacity
    tieRule = .allIn
  }

  enum CodingKeys: String, CodingKey {
    case id, name, action, capacity, observed
    case minimumScore = "minimum_score"
    case tieRule = "tie_rule"
  }
}
