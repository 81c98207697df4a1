/// What became of the rows of a table.
public struct ScoreTableSummary: Equatable, Sendable {
  /// The rows read.
  public internal(set) var rows = 0
  /// The rows that got points.
  public internal(set) var scored = 0
  /// The rows whose band is withheld because too few items are known.
  public internal(set) var insufficient = 0
  /// The rows that were refused or lie outside the population.
  public internal(set) var refused = 0
}
