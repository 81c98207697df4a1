public import Scoring

/// What a carrier is made of.
public struct CarrierSource: Sendable {
  /// The rule, checked.
  public let rule: ScoringRule
  /// The SHA-256 of the rule file in hexadecimal: every carrier says from which rule it was made.
  public let sha256: String

  /// Makes a source of a rule that was opened, and the digest of its file.
  public init(rule: ScoringRule, sha256: String) {
    self.rule = rule
    self.sha256 = sha256
  }
}
