/// Why an expression has no value in a row.
public enum ArithmeticFault: Equatable, Sendable {
  /// The logarithm of a number that is not above 0.
  case logarithmOfNonPositive
  /// The square root of a negative number.
  case rootOfNegative
  /// A division by 0, or a result that is too large.
  case division
  /// A power of a negative number with a broken exponent, of 0 with a negative one, or a result that is too large.
  case power
  /// A result that is too large.
  case overflow
}
