/// What becomes of a number that is written in full-width digits.
public enum FullWidthDigits: Sendable {
  /// The cell is refused.
  case refused
  /// The cell is read as if its digits and signs were half-width, and counted.
  case read
}

/// The cells of a column that were read as half-width.
public struct HalvedCells: Equatable, Sendable {
  /// The column.
  public var column: String
  /// How many cells.
  public var count: Int

  /// `count` cells of a column.
  public init(column: String, count: Int) {
    self.column = column
    self.count = count
  }
}
