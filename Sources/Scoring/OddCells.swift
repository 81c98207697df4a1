/// How many cells of an input held no value that the rule knows, whatever its policy made of them.
public struct OddCells: Equatable, Sendable {
  /// Numbers outside the plausible range.
  public internal(set) var outOfRange = 0
  /// Categories that the rule does not know.
  public internal(set) var unseen = 0
  /// Texts where a number belongs.
  public internal(set) var notANumber = 0

  /// No such cells.
  public init() {}

  /// All of them.
  public var total: Int { outOfRange + unseen + notANumber }

  /// The counts of both together.
  public static func + (one: OddCells, other: OddCells) -> OddCells {
    var sum = one
    sum.outOfRange += other.outOfRange
    sum.unseen += other.unseen
    sum.notANumber += other.notANumber
    return sum
  }
}
