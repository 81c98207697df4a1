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
  /// The rows whose key an earlier row has; each is answered.
  public internal(set) var repeatedKeys = 0
  /// The line of the first of them; 0 when there is none.
  public internal(set) var firstRepeatedLine = 0
}
