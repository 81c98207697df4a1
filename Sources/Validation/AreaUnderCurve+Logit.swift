import Probability
public import Regression

extension AreaUnderCurve {
  /// The limits `logistic(logit A ± z × SE / (A (1 − A)))`: inside 0…1 and, with few events, nearer to the stated level than ``interval(level:)``.
  ///
  /// Nil for an area of 0 or 1, which has no logit, and without a standard error. Pepe, The Statistical
  /// Evaluation of Medical Tests (2003), section 5.2.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func logitInterval(level: Double = 0.95) throws(ValidationError) -> Interval? {
    try Check.level(level)
    guard estimate > 0, estimate < 1, standardError.isFinite else { return nil }
    let onLogits = Estimate(value: SpecialFunctions.logit(estimate), standardError: standardError / (estimate * (1 - estimate)))
    let limits = try onLogits.interval(level: level)
    return Interval(low: SpecialFunctions.logistic(limits.low), high: SpecialFunctions.logistic(limits.high))
  }
}
