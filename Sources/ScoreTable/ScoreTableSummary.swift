public import Scoring

/// What became of the rows of a table.
public struct ScoreTableSummary: Equatable, Sendable {
  /// The rows read.
  public internal(set) var rows = 0
  /// The rows that got points: one of `scored`, `insufficient` and `refused` counts each row.
  public internal(set) var scored = 0
  /// The rows without points because too few items are known.
  public internal(set) var insufficient = 0
  /// The rows that were refused or lie outside the population.
  public internal(set) var refused = 0
  /// Of the refused, those without a key.
  public internal(set) var withoutKey = 0
  /// Of the refused, those whose data are too old or of no known day.
  public internal(set) var stale = 0
  /// The rows whose key an earlier row has; each is answered.
  public internal(set) var repeatedKeys = 0
  /// The line of the first of them; 0 when there is none.
  public internal(set) var firstRepeatedLine = 0
  /// The keys that were not remembered for want of room: whether they come again is not known.
  public internal(set) var keysNotRemembered = 0
  /// Of each column that the rule reads, in the order of `ScoringRule.columns`: the cells that held no value that the rule knows.
  public internal(set) var oddCells: [OddCells] = []

  /// Adds the rows of a part of the table.
  mutating func add(_ part: ScoreTableSummary) {
    rows += part.rows
    scored += part.scored
    insufficient += part.insufficient
    refused += part.refused
    withoutKey += part.withoutKey
    stale += part.stale
    oddCells = oddCells.isEmpty ? part.oddCells : zip(oddCells, part.oddCells).map { $0 + $1 }
  }
}
