/// A number that is not shown, and what a reader can work out about it.
///
/// It holds the true count: it stays in the closed system.
public struct HiddenNumber: Equatable, Sendable {
  /// Why a number is hidden.
  public enum Role: String, Sendable {
    /// It is small.
    case primary
    /// It protects others.
    case complementary
  }

  /// The first table that it stands in.
  public let table: String
  /// For each attribute of that table the place of its value, or nil for all together.
  public let place: [Int?]
  /// The number itself.
  public let count: Int
  /// Why it is hidden.
  public let role: Role
  /// The smallest value that agrees with everything published; nil when no answer was found, and the number then counts as known.
  public let low: Double?
  /// The largest value that agrees with everything published, infinite when nothing limits it; nil as for `low`.
  public let high: Double?
  /// The smallest count that may be shown.
  public let threshold: Int

  /// Whether the number can be worked out.
  public var isExact: Bool {
    guard let low, let high else { return true }
    return high - low < Audit.precision * max(1, abs(low))
  }

  /// Whether it cannot be worked out, and can be as large as a count that may be shown.
  public var isProtected: Bool { !isExact && (high ?? 0) >= Double(threshold) - Audit.precision }
}
