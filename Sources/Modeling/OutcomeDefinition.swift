/// What is to be predicted.
public enum OutcomeDefinition: Sendable, Equatable {
  /// Entry into a list such as that of supported children; the register has a date of entry and perhaps one of exit.
  case listing(table: String)
  /// Passing from below a value to that value or above: 長期欠席 is 30 days or more.
  case atLeast(item: String, value: Double)
  /// Passing from above a value to that value or below.
  case atMost(item: String, value: Double)
  /// Falling into the lowest share of the children of the same grade and year.
  case lowestShare(item: String, share: Double)
}
