public import Regression

/// Limits from the profile of the likelihood, as lme4's `confint(method = "profile")`: of the likelihood, not of the restricted one.
///
/// A value is inside when the best likelihood with this value held is not smaller than the maximum by more than the χ² quantile allows.
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
  ///
  /// A standard deviation has the lower limit 0 where 0 is not excluded, a correlation −1 or 1; correlations with an effect of variance 0 have none.
  /// - Complexity: some fifty derivatives of the criterion for each number; does not depend on the rows.
  /// - Throws: `MultilevelError.regression(.settingOutOfRange)` for a level outside 0…1; `.notConverged`.
  public func profileLimits(level: Double = 0.95) throws(MultilevelError) -> ProfileLimits {
    let profile = try MixedProfile(preparation, level: level)
    var deviations: [[Interval]] = []
    var correlations: [[Interval]] = []
    for (term, place) in mixedCriterion.parameters.terms.enumerated() {
      var (own, pairs): ([Interval], [Interval]) = ([], [])
      for i in 0..<place.width {
        own.append(try profile.deviation(term: term, effect: i))
        for j in 0..<i { pairs.append(try profile.correlation(term: term, i, j)) }
      }
      deviations.append(own)
      correlations.append(pairs)
    }
    var coefficients = self.coefficients.map { _ in Interval(low: .nan, high: .nan) }
    for (place, column) in preparation.kept.enumerated() { coefficients[column] = try profile.coefficient(place) }
    return ProfileLimits(
      standardDeviations: deviations, correlations: correlations, residual: try profile.residual(), coefficients: coefficients)
  }
}
