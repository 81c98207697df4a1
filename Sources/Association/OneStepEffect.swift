import Glibc

/// A log odds ratio after one Newton step from "no effect", `b = U / V`, with its standard error.
///
/// It is the first iterate of the logistic regression of the outcome on strata and item, and close to the maximum likelihood estimate
/// while |b| × the item's standard deviation is below about 0.5.
public struct OneStepEffect: Equatable, Sendable {
  /// The log odds ratio.
  public var logOdds: Double
  /// The standard error of the log odds ratio, `1 / √V`.
  public var standardError: Double

  /// An effect with its standard error.
  public init(logOdds: Double, standardError: Double) {
    self.logOdds = logOdds
    self.standardError = standardError
  }

  /// The odds ratio.
  public var oddsRatio: Double { exp(logOdds) }

  /// The interval `b ± z × standard error` on the log-odds scale.
  public func interval(level: Double = 0.95) -> ClosedRange<Double> {
    let halfWidth = ReferenceTails.normalQuantile(ofTwoSided: level) * standardError
    return (logOdds - halfWidth)...(logOdds + halfWidth)
  }

  /// The same effect for a unit that is `factor` times as large.
  func scaled(by factor: Double) -> OneStepEffect {
    OneStepEffect(logOdds: logOdds * factor, standardError: standardError * factor)
  }
}
