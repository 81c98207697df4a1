public import DelimitedText
public import Scoring

/// Why a table was not scored.
public enum ScoreTableError: Error, Equatable, Sendable {
  /// The rule, or a column that it needs.
  case rule(ScoringError)
  /// The table, or the answer.
  case table(DelimitedTextError)
  /// Neither the rule nor the caller names the key column.
  case noKeyColumn(path: String)
  /// The table has no column of this name, which the rule reads; the header that is most like it.
  case missingColumn(path: String, column: String, nearest: String?)
  /// The table has no column of this name, which was asked for beside those of the rule; the header that is most like it.
  case missingAskedColumn(path: String, column: String, nearest: String?)
  /// The table has no key column of this name; the header that is most like it.
  case missingKeyColumn(path: String, column: String, nearest: String?)
  /// The rule limits the age of data, and no day of the data is told.
  case noDataDay(path: String)
  /// The table has no column of this name, which holds the day of the data; the header that is most like it.
  case missingDayColumn(path: String, column: String, nearest: String?)
  /// The answer would overwrite the table or the rule.
  case sameFile(path: String)
}
