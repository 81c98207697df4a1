public import Tabular

/// Why a formula, or a formula with a table, was refused.
public enum FormulaError: Error, Equatable, Sendable {
  /// The formula breaks the grammar, or asks for what does not exist, at this character (from 0).
  case syntax(formula: String, at: Int, FormulaProblem)
  /// The formula or an option names a column that the table does not have.
  case noColumn(String, known: [String])
  /// A column of this kind cannot be used here.
  case unusableKind(column: String, kind: ColumnKind)
  /// A column has no value in any row.
  case noValues(column: String)
  /// No row has a value in all columns of the model.
  case noCompleteRows(rows: Int)
  /// A category has the same level in every complete row.
  case singleLevel(column: String)
  /// The level that should be the reference does not occur.
  case noReferenceLevel(item: String, level: String)
  /// A reference was given for an item that is no category of the model.
  case noReferenceItem(String)
  /// The outcome has more than two values.
  case outcomeNotTwoValued(column: String, values: Int)
  /// The outcome has the same value in every complete row.
  case outcomeConstant(column: String)
  /// The value that should be the event does not occur in the outcome.
  case noEvent(column: String, event: String)
  /// A weight is negative; `line` is that of the file, or nil.
  case negativeWeight(column: String, line: Int?)
  /// No weight is above 0.
  case weightsAllZero(column: String)
  /// Trials are not a whole number above 0.
  case trialsNotCount(column: String, line: Int?)
  /// Events are not a whole number between 0 and the trials.
  case eventsExceedTrials(column: String, trials: String, line: Int?)
  /// An expression at this character (from 0), made from these columns, has no value in a row.
  case notComputable(formula: String, at: Int, ArithmeticFault, columns: [String], line: Int?)
  /// The terms have more columns together than is allowed.
  case tooManyColumns(limit: Int)
}
