import Glibc

/// How often 95 % limits must hold the truth.
enum IntervalTargets {
  /// What the limits must reach over many cities.
  private static let coverage = 0.93...0.97
  /// What sampling may take from it, in standard errors, beyond 500 cities nothing.
  private static let samplingErrors = 2.5
  private static let enoughCities = 500.0

  /// The share of so many cities that is accepted.
  static func range(cities: Double) -> ClosedRange<Double> {
    guard cities < enoughCities else { return coverage }
    let slack = samplingErrors * (0.95 * 0.05 / max(cities, 1)).squareRoot()
    return max(0, coverage.lowerBound - slack)...min(1, coverage.upperBound + slack)
  }
}
