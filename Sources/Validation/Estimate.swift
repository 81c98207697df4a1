import Probability
public import Regression

/// A number with its standard error.
public struct Estimate: Equatable, Sendable {
  /// The number.
  public let value: Double
  /// Its standard error.
  public let standardError: Double

  /// A number with its standard error.
  public init(value: Double, standardError: Double) {
    self.value = value
    self.standardError = standardError
  }

  /// The limits `value ± z × standardError` of the normal distribution.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func interval(level: Double = 0.95) throws(ValidationError) -> Interval {
    try Check.level(level)
    let half = NormalDistribution.standard.upperQuantile((1 - level) / 2) * standardError
    return Interval(low: value - half, high: value + half)
  }
}
