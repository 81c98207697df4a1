import Probability
public import Regression

extension Estimate {
  /// The limits of a share or an area on the scale of log odds, `logistic(logit v ± z × se / (v (1 − v)))`; those of the estimate itself at 0 and 1.
  ///
  /// With few events they hold the truth more often than symmetric ones. Qin, Hotilovac, Statistical Methods in Medical Research 17 (2008).
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func logitInterval(level: Double = 0.95) throws(ValidationError) -> Interval {
    try Check.level(level)
    guard value > 0, value < 1, standardError.isFinite else { return Interval(low: max(0, value), high: min(1, value)) }
    let half = NormalDistribution.standard.upperQuantile((1 - level) / 2) * standardError / (value * (1 - value))
    let logit = SpecialFunctions.logit(value)
    return Interval(low: SpecialFunctions.logistic(logit - half), high: SpecialFunctions.logistic(logit + half))
  }
}
