/// Why a table cannot be judged.
public enum EvaluationError: Error, Equatable, Sendable {
  /// The folder holds no evaluation file: it is no run, or the run made no card.
  case noEvaluation(run: String)
  /// The evaluation file of a run does not say what it should.
  case notRoles(file: String, key: String)
  /// A column is absent.
  case missingColumn(table: String, column: String, nearest: String?)
  /// No column of scores is named.
  case noScore(table: String)
  /// A column holds other things than numbers.
  case notNumbers(table: String, column: String)
  /// A value that must be there is missing.
  case noValue(table: String, column: String, line: Int)
  /// A value is not among those that the column may have.
  case notAllowed(table: String, column: String, line: Int, allowed: AllowedValues)
  /// A child stands a second time, in the same year where there are years.
  case repeatedChild(table: String, line: Int)
  /// Every judged child has the same outcome.
  case oneClass(outcome: String, isEvent: Bool, rows: Int)
  /// No row can be judged.
  case noRows(table: String)
}

/// The values that a column of an evaluation may have.
public enum AllowedValues: Sendable, Equatable {
  /// 0 or 1.
  case yesNo
  /// From 0 to 1.
  case probability
  /// train, calibrate, test.
  case part
  /// A 年度.
  case year
}
