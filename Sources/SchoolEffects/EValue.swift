/// How strong an unmeasured confounder would have to be to explain an effect away (VanderWeele and Ding 2017).
///
/// `RR = exp(0.91 d)`, `E = RR + √(RR (RR − 1))` for the effect d in standard deviations of the outcome.
public struct EValue: Equatable, Sendable {
  /// Of the estimate.
  public let estimate: Double
  /// Of the limit of the 95 % interval that is nearer to 0; 1 where the interval contains 0.
  public let limit: Double

  /// The E-values of an effect of `d` standard deviations with its standard error.
  public init(standardizedEffect d: Double, standardError: Double) { fatalError("not yet") }
}
