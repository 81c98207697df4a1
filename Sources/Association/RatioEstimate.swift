import Glibc

/// A ratio with its interval, symmetric on the log scale.
public struct RatioEstimate: Equatable, Sendable {
  /// The ratio.
  public var ratio: Double
  /// The standard error of the ratio's logarithm.
  public var logStandardError: Double
  /// The lower limit.
  public var low: Double
  /// The upper limit.
  public var high: Double

  /// The ratio `exp(logarithm)` with `exp(logarithm ± z × standard error)`.
  public init(logarithm: Double, standardError: Double, level: Double) {
    let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: level) * standardError
    ratio = exp(logarithm)
    logStandardError = standardError
    low = exp(logarithm - halfWidth)
    high = exp(logarithm + halfWidth)
  }
}
