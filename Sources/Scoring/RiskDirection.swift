/// How points go as a value rises.
public enum RiskDirection: String, Codable, Sendable {
  /// More points with a larger value, never fewer.
  case rising
  /// Fewer points with a larger value, never more.
  case falling
  /// No promise.
  case none
}
