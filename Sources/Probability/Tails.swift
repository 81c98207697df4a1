import Glibc

/// Both tails of a distribution at one place: one of them was computed to its last digits, the other is its complement and not small.
public struct Tails: Sendable {
  /// Which tail was computed.
  enum Side { case lower, upper }

  private let side: Side
  /// The logarithm of the computed tail.
  private let logComputed: Double
  /// The computed tail.
  private let computed: Double

  /// `factor × exp(major + minor)` is the tail of that side; the two exponents are rounded apart, which keeps digits when the tail is tiny.
  init(_ side: Side, logMajor major: Double, logMinor minor: Double, factor: Double) {
    self.side = side
    logComputed = major + (minor + log(factor))
    computed = factor * exp(minor) * exp(major)
  }

  /// The tail of that side.
  init(_ side: Side, _ value: Double) {
    self.side = side
    computed = value
    logComputed = log(value)
  }

  /// The probability of at most this value.
  public var lower: Double { value(.lower) }
  /// The probability of more than this value.
  public var upper: Double { value(.upper) }
  /// The natural logarithm of `lower`, finite also where `lower` itself is too small for a double.
  public var logLower: Double { logarithm(.lower) }
  /// The natural logarithm of `upper`, finite also where `upper` itself is too small for a double.
  public var logUpper: Double { logarithm(.upper) }

  private func value(_ wanted: Side) -> Double { wanted == side ? computed : 1 - computed }

  private func logarithm(_ wanted: Side) -> Double { wanted == side ? logComputed : log1p(-computed) }

  /// The same tails seen from the other end.
  var exchanged: Tails { Tails(side == .lower ? .upper : .lower, computed, logComputed) }

  private init(_ side: Side, _ computed: Double, _ logComputed: Double) {
    self.side = side
    self.computed = computed
    self.logComputed = logComputed
  }
}
