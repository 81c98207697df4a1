import LinearAlgebra
import Probability

/// Control limits of a funnel plot (Spiegelhalter, Statistics in Medicine 24, 2005).
public struct FunnelLimits: Equatable, Sendable {
  /// The value that every school is compared with: the mean weighted by precision.
  public let target: Double
  /// The variance between schools beyond chance (additive overdispersion, REML); 0 where chance suffices.
  public let betweenVariance: Double

  /// Finds target and overdispersion of estimates with their standard errors.
  /// - Complexity: O(schools).
  /// - Throws: `SchoolEffectsError.tooFewSchools`, `.varianceNotPositive`, `.perfectFit`.
  public init(estimates: [Double], standardErrors: [Double]) throws(SchoolEffectsError) {
    try Checks.finite("estimate", estimates)
    let fit = try MetaRegressionFit(
      values: estimates, variances: standardErrors.map { $0 * $0 }, design: Matrix(rows: estimates.count, columns: 1, repeating: 1))
    let weights = standardErrors.map { 1 / ($0 * $0) }
    target = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1 } / weights.reduce(0, +)
    betweenVariance = fit.betweenVariance
  }

  /// The limits within which an estimate with this standard error lies with this probability (0.95, 0.998), if chance alone moves it.
  public func limits(standardError: Double, probability: Double) -> ClosedRange<Double> {
    range(deviation: standardError, probability)
  }

  /// The same where schools also differ by the overdispersion.
  public func overdispersedLimits(standardError: Double, probability: Double) -> ClosedRange<Double> {
    range(deviation: (standardError * standardError + betweenVariance).squareRoot(), probability)
  }

  private func range(deviation: Double, _ probability: Double) -> ClosedRange<Double> {
    let half = NormalDistribution.standard.upperQuantile((1 - probability) / 2) * deviation
    return target - half...target + half
  }
}
