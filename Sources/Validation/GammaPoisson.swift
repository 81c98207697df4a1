import Probability
public import Regression

/// Ratios of observed to expected events of many groups, drawn towards the ratio of all of them the more the fewer events a group expects.
///
/// Counts are Poisson with mean `E θ`, the ratios θ vary between groups as a gamma distribution of mean m and shape ν; mean and variance by moments:
/// `m = Σ O / Σ E`, `A = Σ E (O/E − m)² / Σ E − m / Ē`, `ν = m² / A`. Marshall, Applied Statistics 40 (1991); spdep's `EBest`.
public struct GammaPoisson: Equatable, Sendable {
  /// The ratio of all groups together.
  public let mean: Double
  /// The variance of the ratios between groups beyond chance; 0 when chance explains all.
  public let variance: Double

  /// Estimates how far the ratios of groups differ beyond chance.
  /// - Complexity: O(groups).
  /// - Throws: `ValidationError.noRows` without a group, `.countsImpossible` for a negative count or an expectation that is not positive.
  public init(observed: [Double], expected: [Double]) throws(ValidationError) {
    guard !observed.isEmpty else { throw .noRows }
    guard observed.count == expected.count else {
      throw .lengthMismatch(role: .groups, expected: observed.count, found: expected.count)
    }
    if let g = observed.indices.first(where: { !(observed[$0] >= 0 && expected[$0] > 0 && expected[$0] < .infinity) }) {
      throw .countsImpossible(place: g)
    }
    let (O, E) = (observed.reduce(0, +), expected.reduce(0, +))
    let m = O / E
    let spread = zip(observed, expected).reduce(0.0) { $0 + $1.1 * ($1.0 / $1.1 - m) * ($1.0 / $1.1 - m) } / E
    mean = m
    variance = max(0, spread - m / (E / Double(observed.count)))
  }

  /// The ratio of a group, drawn towards the mean: `(O + ν) / (E + ν / m)`.
  public func ratio(observed: Double, expected: Double) -> Double {
    guard variance > 0 else { return mean }
    return (observed + mean * mean / variance) / (expected + mean / variance)
  }

  /// The limits of a group's ratio given its count, from the gamma distribution; nil when groups do not differ beyond chance.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func interval(observed: Double, expected: Double, level: Double = 0.95) throws(ValidationError) -> Interval? {
    try Check.level(level)
    guard variance > 0 else { return nil }
    let posterior = GammaDistribution(shape: observed + mean * mean / variance, scale: 1 / (expected + mean / variance))
    let tail = (1 - level) / 2
    return Interval(low: posterior.quantile(tail), high: posterior.upperQuantile(tail))
  }
}
