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

  /// Limits of a weighted count that hold the truth about as often as they say, where Garwood's hold it more often: quantiles of the even mixture of the two
  /// gamma distributions, which for weights of 1 are the mid-P limits of a Poisson mean.
  ///
  /// Fay, Kim, Biometrical Journal 59 (2017); Cohen, Yang, Statistics in Medicine 13 (1994).
  /// - Complexity: some hundred evaluations of the distributions.
  static func midP(_ count: WeightedCount, heaviest: Double, level: Double = 0.95) throws(ValidationError) -> Interval {
    let outer = try weighted(count, heaviest: heaviest, level: level), tail = (1 - level) / 2
    let below = count.below, above = count.above(heaviest: heaviest)
    let lower = { (mean: Double) in 0.5 * ((below?.cumulative(mean) ?? 1) + above.cumulative(mean)) }
    let upper = { (mean: Double) in 0.5 * ((below?.upperTail(mean) ?? 0) + above.upperTail(mean)) }
    let low = below == nil ? 0 : bisected(outer) { lower($0) < tail }
    return Interval(low: low, high: bisected(outer) { upper($0) > tail })
  }

  private static let halvings = 100

  /// Where a condition that holds at the lower end ceases to hold.
  private static func bisected(_ range: Interval, while holds: (Double) -> Bool) -> Double {
    var (low, high) = (range.low, range.high)
    for _ in 0..<halvings {
      let middle = low + (high - low) / 2
      if holds(middle) { low = middle } else { high = middle }
    }
    return low + (high - low) / 2
  }
}
