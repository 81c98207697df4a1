/// Control limits of a funnel plot (Spiegelhalter, Statistics in Medicine 24, 2005).
public struct FunnelLimits: Equatable, Sendable {
  /// The value that every school is compared with: the mean weighted by precision.
  public let target: Double
  /// The variance between schools beyond chance (additive overdispersion), 0 where chance suffices.
  public let betweenVariance: Double

  /// Finds target and overdispersion of estimates with their standard errors.
  /// - Throws: `SchoolEffectsError`.
  public init(estimates: [Double], standardErrors: [Double]) throws(SchoolEffectsError) { fatalError("not yet") }

  /// The limits within which an estimate with this standard error lies with this probability, if chance alone moves it.
  public func limits(standardError: Double, probability: Double) -> ClosedRange<Double> { fatalError("not yet") }

  /// The same where schools may also differ by the overdispersion.
  public func overdispersedLimits(standardError: Double, probability: Double) -> ClosedRange<Double> { fatalError("not yet") }
}
