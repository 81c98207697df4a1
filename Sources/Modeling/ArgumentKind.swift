/// What an argument must be.
public enum ArgumentKind: Equatable, Sendable {
  /// A whole number from 1 to a limit.
  case count(limit: Int)
  /// A number, or numbers in `c(…)`.
  case numbers
  /// Two numbers in `c(…)`, ascending.
  case twoNumbers
  /// TRUE or FALSE.
  case flag
}
