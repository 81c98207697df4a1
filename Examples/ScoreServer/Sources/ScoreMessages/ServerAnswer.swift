/// What the server answers; every answer, also a refusal, names the rule.
public struct ServerAnswer: Codable, Sendable {
  /// The rule.
  public var rule: RuleMark
  /// The answer to one record.
  public var score: ScoreAnswer?
  /// The answers to an array, in its order.
  public var scores: [ScoreAnswer]?
  /// Whether the rule is valid today; of the health check.
  public var isValidToday: Bool?
  /// The name of an error.
  public var error: String?
  /// What is wrong, in both languages, without data values.
  public var ja, en: String?

  /// An answer that names the rule only.
  public init(rule: RuleMark) { self.rule = rule }

  enum CodingKeys: String, CodingKey {
    case rule, score, scores, error, ja, en
    case isValidToday = "valid_today"
  }
}
