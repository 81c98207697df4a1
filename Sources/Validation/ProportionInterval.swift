import Probability
public import Regression

/// Limits of a share from counts.
public enum ProportionInterval {
  /// Wilson's limits of `events / trials`: `(p̂ + z²/2n ± z √(p̂(1 − p̂)/n + z²/4n²)) / (1 + z²/n)`; 0…1 without trials.
  ///
  /// Wilson, JASA 22 (1927). Counts need not be whole.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public static func wilson(events: Double, trials: Double, level: Double = 0.95) throws(ValidationError) -> Interval {
    try Check.level(level)
    guard trials > 0 else { return Interval(low: 0, high: 1) }
    let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
    let (p, q, share) = (events / trials, 1 - events / trials, z * z / trials)
    let half = z * (p * q / trials + 0.25 * share / trials).squareRoot()
    let low = events == 0 ? 0 : (p + 0.5 * share - half) / (1 + share)
    let high = events == trials ? 1 : (p + 0.5 * share + half) / (1 + share)
    return Interval(low: low, high: high)
  }
}
