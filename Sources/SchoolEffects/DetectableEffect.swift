import Probability

/// The smallest effect that so many schools can show.
public enum DetectableEffect {
  /// How many standard errors an effect must have to be found with 80 % probability by a two-sided t test at the 5 % level, when that level
  /// is shared among `tests` tests: the noncentrality δ with `P(|T_df(δ)| > t_{1 − 0.025 / tests}) = 0.8`.
  public static func multiple(degreesOfFreedom df: Double, tests: Int) -> Double {
    NoncentralT.noncentrality(power: TraitEstimate.power, level: TraitEstimate.level / Double(max(1, tests)), degreesOfFreedom: df)
  }

  /// The partial correlation of a trait with the effects that is found so often: `δ / √(δ² + df)`.
  public static func partialCorrelation(degreesOfFreedom df: Double, tests: Int) -> Double {
    let δ = multiple(degreesOfFreedom: df, tests: tests)
    return δ / (δ * δ + df).squareRoot()
  }
}
