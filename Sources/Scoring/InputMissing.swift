/// What stands for a missing value, and why it is missing.
public struct InputMissing: Codable, Equatable, Sendable {
  /// The reason of an empty cell when nothing else is said.
  public static let defaultReason = "not_recorded"

  /// The reason of an empty cell.
  public var empty: String
  /// Codes in the register that stand for a reason, such as `999` for `not_attended`.
  public var codes: [MissingCode]

  /// Makes the reasons of an input.
  public init(empty: String = Self.defaultReason, codes: [MissingCode] = []) {
    self.empty = empty
    self.codes = codes
  }
}
