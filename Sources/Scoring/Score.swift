/// The answer of a rule for one child.
public struct Score: Equatable, Sendable {
  /// Whether the child was scored, and if not, why.
  public let status: ScoreStatus
  /// The points; `nil` when the child is not scored, or too few items are known.
  public let points: Int?
  /// The probability of the outcome in parts per million; `nil` without points.
  public let probabilityPPM: Int?
  /// The id of the band; `nil` without points.
  public let band: String?
  /// The reasons, the one with most points above its baseline first; none without points.
  public let reasons: [ScoreReason]
  /// The number of items whose value is known.
  public let knownItems: Int
  /// The number of items of the rule.
  public let items: Int
}
