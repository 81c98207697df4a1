/// Why cells of a column are missing: the reason is kept beside the value, for "not attended" and "not asked" are not the same.
public struct MissingReasons: Sendable, Equatable {
  /// A value is there.
  public static let present: UInt8 = 0
  /// The cell is empty.
  public static let emptyCell: UInt8 = 1
  /// The code of `names[0]`.
  public static let firstNamed: UInt8 = 2

  /// The reasons that a dictionary may give.
  public static let known = [
    "not_recorded", "no_history", "not_attended", "refused", "transferred_in", "system_gap", "not_applicable", "not_yet", "unknown"
  ]

  /// One code a row: 0 present, 1 empty cell, 2… the reason `names[code - 2]`.
  public var codes: [UInt8]
  /// The declared reasons, such as `not_attended`.
  public var names: [String]

  /// Reasons as codes.
  public init(codes: [UInt8], names: [String]) {
    self.codes = codes
    self.names = names
  }

  /// The reason in row `row`: `nil` when a value is there, `empty` for an empty cell, otherwise the declared name.
  public func name(row: Int) -> String? {
    switch codes[row] {
    case Self.present: nil
    case Self.emptyCell: "empty"
    case let code: names[Int(code - Self.firstNamed)]
    }
  }
}
