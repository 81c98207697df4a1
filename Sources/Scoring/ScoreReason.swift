/// One reason of a score.
public struct ScoreReason: Equatable, Sendable {
  /// The item; `nil` for “no item stands out”.
  public let item: String?
  /// What is said.
  public let text: LocalizedText
}
