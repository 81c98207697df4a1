/// A count of people as it may be shown outside the town's closed system.
public enum PublishedCount: Equatable, Sendable {
  /// The count itself.
  case count(Int)
  /// A count that would point at few people, or would give away one that does.
  case hidden

  /// The count, or nil when it is hidden.
  public var value: Int? {
    switch self {
    case .count(let n): n
    case .hidden: nil
    }
  }
}
