public import Scoring

/// The rows of a table as a rule sees them, in the order of the table: for judging the rule, not for handing out.
public struct ScoredRows: Sendable {
  /// What the rule read is called when the table has not all of its columns.
  public enum AbsentColumns: Sendable {
    /// The table is refused.
    case refused
    /// The cells count as empty.
    case empty
  }

  /// What became of each row.
  public internal(set) var kinds: [ScoringOutcome.Kind] = []
  /// The points of each row; not a number where it has none.
  public internal(set) var points: [Double] = []
  /// The probability of each row; not a number where it has none.
  public internal(set) var probability: [Double] = []
  /// The band of each row, its place in the rule; −1 where it has none.
  public internal(set) var bands: [Int32] = []
  /// For each item of the rule the place of each row among `ScoringRule.places(of:)`; −1 where it is not counted.
  public internal(set) var places: [[Int32]]
  /// The texts of the further columns that were asked for, blanks at the ends left out.
  public internal(set) var companions: [[String]]
  /// The line of each row in the file.
  public internal(set) var lines: [Int] = []
  /// The columns of the rule that the table has not.
  public internal(set) var absentColumns: [String] = []

  init(items: Int, companions count: Int) {
    places = Array(repeating: [], count: items)
    companions = Array(repeating: [], count: count)
  }

  /// The number of rows.
  public var count: Int { kinds.count }

  mutating func append(_ other: ScoredRows) {
    kinds += other.kinds
    points += other.points
    probability += other.probability
    bands += other.bands
    lines += other.lines
    for j in places.indices { places[j] += other.places[j] }
    for j in companions.indices { companions[j] += other.companions[j] }
  }
}
