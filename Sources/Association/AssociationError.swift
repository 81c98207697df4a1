/// Why an association cannot be computed from these data.
public enum AssociationError: Error, Equatable, Sendable {
  /// The outcome of this row (counted from 1) is neither 0 nor 1 nor missing.
  case outcomeIsNotBinary(row: Int)
  /// No row has the event, or every row has it.
  case outcomeDoesNotVary(rows: Int, events: Int)
  /// The p-value at this position (counted from 1) does not lie between 0 and 1.
  case pValueOutOfRange(position: Int)
  /// A setting lies outside the range it may take.
  case settingOutOfRange(name: String, lowest: Double, highest: Double)
  /// The column has another number of rows than the first one.
  case lengthsDiffer(column: String, rows: Int, expected: Int)
  /// An eigenvalue decomposition did not converge, because a value is infinite or too large to square.
  case decompositionFailed(columns: Int)
}
