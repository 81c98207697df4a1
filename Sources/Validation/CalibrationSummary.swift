import Glibc
import Probability
import Regression

/// How far predicted probabilities agree with what happened.
///
/// Van Calster et al., BMC Medicine 17 (2019): in the large, then in slope, then along the whole range.
public struct CalibrationSummary: Sendable {
  /// The number of events.
  public let observed: Double
  /// The sum of the predicted probabilities.
  public let expected: Double
  /// The intercept of `logit P(y = 1) = a + logit p`: 0 when as many events happen as were predicted, positive when more do;
  /// nil when a prediction is exactly 0 or 1, or the outcomes are all alike.
  public let inTheLarge: Estimate?
  /// The slope of `logit P(y = 1) = a + b logit p`: below 1 when predictions are too extreme; nil when it does not exist.
  public let slope: Estimate?
  /// The intercept of the same model.
  public let intercept: Estimate?
  /// Twenty groups between quantiles of the predictions.
  public let groups: CalibrationGroups
  /// The mean of `(y − p)²`.
  public let brier: Double
  /// `1 − Brier / (p̄ (1 − p̄))`: 0 for predicting the share of events for everyone, 1 for perfect predictions.
  public let scaledBrier: Double
  /// The mean of `−log` of the probability given to what happened; infinite when something happened that was said to be impossible.
  public let logLoss: Double
  /// Spiegelhalter's z, Statistics in Medicine 5 (1986): `Σ (y − p)(1 − 2p) / √Σ (1 − 2p)² p (1 − p)`.
  public let spiegelhalter: Double

  /// Compares predictions with outcomes.
  /// - Complexity: O(n log n), and two small logistic regressions.
  /// - Throws: `ValidationError` for outcomes other than 0 and 1 and predictions outside 0…1.
  public init(outcome y: [Double], probability p: [Double], groups number: Int = 20) throws(ValidationError) {
    groups = try CalibrationGroups(outcome: y, probability: p, .quantiles(number))
    let n = Double(y.count)
    observed = y.reduce(0, +)
    expected = p.reduce(0, +)
    brier = zip(y, p).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) } / n
    scaledBrier = 1 - brier / (observed / n * (1 - observed / n))
    logLoss = zip(y, p).reduce(0) { $0 - ($1.0 == 1 ? log($1.1) : log1p(-$1.1)) } / n
    spiegelhalter = Self.spiegelhalter(y, p)
    let logits = p.map(SpecialFunctions.logit)
    inTheLarge = try? Logistic.fit([], outcome: y, offset: logits).estimate(0)
    let fit = try? Logistic.fit([logits], outcome: y)
    slope = fit.flatMap { $0.aliased.isEmpty ? $0.estimate(1) : nil }
    intercept = fit.flatMap { $0.aliased.isEmpty ? $0.estimate(0) : nil }
  }

  /// Observed over expected events: above 1 when risk is underestimated.
  public var observedToExpected: Double { observed / expected }

  /// The mean distance between predicted and observed share over the groups.
  public var expectedCalibrationError: Double { groups.expectedCalibrationError }

  /// The two-sided p-value of Spiegelhalter's z.
  public var spiegelhalterPValue: Double { 2 * NormalDistribution.standard.upperTail(abs(spiegelhalter)) }

  private static func spiegelhalter(_ y: [Double], _ p: [Double]) -> Double {
    let sums = zip(y, p).reduce((excess: 0.0, variance: 0.0)) { sums, row in
      let (y, p) = row
      let c = 1 - 2 * p
      return (sums.excess + (y - p) * c, sums.variance + c * c * p * (1 - p))
    }
    return sums.excess / sums.variance.squareRoot()
  }
}
