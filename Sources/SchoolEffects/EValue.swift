import Glibc
import Probability

/// How strong an unmeasured confounder would have to be to explain an effect away (VanderWeele and Ding, Annals of Internal Medicine 167,
/// 2017): its risk ratio with both the trait and the outcome.
///
/// `RR = exp(0.91 d)`, `E = RR + √(RR (RR − 1))` for the effect d in standard deviations of the outcome.
public struct EValue: Equatable, Sendable {
  /// Of the estimate.
  public let estimate: Double
  /// Of the limit of the 95 % interval that is nearer to 0; 1 where the interval contains 0.
  public let limit: Double

  /// The factor from a standardised difference to a logarithmic risk ratio.
  private static let riskFactor = 0.91

  /// The E-values of an effect of `d` standard deviations of the outcome with its standard error.
  public init(standardizedEffect d: Double, standardError: Double) {
    estimate = Self.value(abs(d))
    limit = Self.value(max(0, abs(d) - NormalDistribution.standard.upperQuantile(0.025) * standardError))
  }

  private static func value(_ d: Double) -> Double {
    let ratio = exp(riskFactor * d)
    return ratio + (ratio * (ratio - 1)).squareRoot()
  }
}
