/// A code of the register that says why a value is missing.
public struct MissingCode: Codable, Equatable, Sendable {
  /// The text of the cell.
  public var code: String
  /// The reason that it stands for.
  public var reason: String

  /// Makes a code.
  public init(code: String, reason: String) {
    self.code = code
    self.reason = reason
  }
}
