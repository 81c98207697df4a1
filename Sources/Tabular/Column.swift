/// One column of a table.
public struct Column: Sendable, Equatable {
  /// How the values are kept.
  public enum Storage: Sendable, Equatable {
    /// Numbers; NaN is missing.
    case numbers([Double])
    /// Places in `levels`; −1 is missing. The levels of a category are sorted as text, those of a key stand in the order of their first row.
    case codes([Int32], levels: [String])
    /// Texts; `nil` is missing.
    case texts(Texts)
    /// Days since 1970-01-01; `Column.missingDay` is missing.
    case days([Int32])
  }

  /// The day that stands for a missing date.
  public static let missingDay = Int32.min
  /// The code that stands for a missing level.
  public static let missingCode: Int32 = -1

  /// The name: the item's id in a table read by a dictionary, the header cell otherwise.
  public var name: String
  /// What the column holds.
  public var kind: ColumnKind
  /// The values.
  public var storage: Storage
  /// Why cells are missing, when any is.
  public var missingReasons: MissingReasons?

  /// A column of values.
  public init(name: String, kind: ColumnKind, storage: Storage, missingReasons: MissingReasons? = nil) {
    self.name = name
    self.kind = kind
    self.storage = storage
    self.missingReasons = missingReasons
  }
}

extension Column.Storage {
  /// The same kind of storage with the same values in the same rows; missing numbers are the same.
  public static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.numbers(let a), .numbers(let b)): a.count == b.count && zip(a, b).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    case (.codes(let a, let levels), .codes(let b, let others)): a == b && levels == others
    case (.texts(let a), .texts(let b)): a == b
    case (.days(let a), .days(let b)): a == b
    default: false
    }
  }
}
