import Probability
public import Regression

/// A measure of agreement with its standard error.
public struct AgreementEstimate: Equatable, Sendable {
  /// The measure; 1 is perfect agreement, 0 what chance gives.
  public let value: Double
  /// Its standard error in large samples; nil where every case agrees, so that the cases say nothing of the error.
  public let standardError: Double?

  /// A measure with its variance; rounding may leave a variance just below 0.
  init(value: Double, variance: Double) {
    self.value = value
    standardError = variance > Self.leastVariance ? variance.squareRoot() : nil
  }

  /// Below this a variance is what rounding leaves of 0.
  private static let leastVariance = 1e-15

  /// The limits `value ± z × standardError`, cut at −1 and 1; nil without a standard error.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func interval(level: Double = 0.95) throws(ValidationError) -> Interval? {
    try Check.level(level)
    guard let standardError else { return nil }
    let half = NormalDistribution.standard.upperQuantile((1 - level) / 2) * standardError
    return Interval(low: max(-1, value - half), high: min(1, value + half))
  }
}
