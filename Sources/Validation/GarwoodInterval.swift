import Probability
public import Regression

/// Limits of the mean of a count.
public enum GarwoodInterval {
  /// Exact limits of observed over expected events: `χ²(α/2; 2 O) / 2 E` and `χ²(1 − α/2; 2 O + 2) / 2 E`.
  ///
  /// Garwood, Biometrika 28 (1936).
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1, a negative count or an expectation that is not positive.
  public static func ratio(observed: Int, expected: Double, level: Double = 0.95) throws(ValidationError) -> Interval {
    guard observed >= 0 else { throw .settingOutOfRange(name: "observed") }
    guard expected > 0, expected < .infinity else { throw .settingOutOfRange(name: "expected") }
    let limits = try weighted(WeightedCount(ofOnes: observed), heaviest: 1, level: level)
    return Interval(low: limits.low / expected, high: limits.high / expected)
  }

  /// Limits of a weighted count; Garwood's where every weight is 1.
  static func weighted(_ count: WeightedCount, heaviest: Double, level: Double = 0.95) throws(ValidationError) -> Interval {
    try Check.level(level)
    let tail = (1 - level) / 2
    return Interval(low: count.below?.quantile(tail) ?? 0, high: count.above(heaviest: heaviest).upperQuantile(tail))
  }
}
