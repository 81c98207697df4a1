public import Validation

/// Whether the probabilities are right.
public struct CalibrationFigures: Sendable {
  /// Events and their expected number.
  public var observed: Double
  /// The sum of the predicted probabilities.
  public var expected: Double
  /// Intercept with the slope fixed at one.
  public var inTheLarge: Estimate?
  /// Slope.
  public var slope: Estimate?
  /// Mean, median, 90th percentile and largest distance from the smooth curve.
  public var smooth: (mean: Double, median: Double, percentile90: Double, largest: Double)?
  /// The curve with its band.
  public var curve: CalibrationCurve?
  /// Brier score, scaled Brier score, log loss.
  public var brier: Double
  /// 1 − Brier over that of the prevalence.
  public var scaledBrier: Double
  /// Mean log loss.
  public var logLoss: Double
  /// Spiegelhalter's z.
  public var spiegelhalter: Double
  /// Its p.
  public var spiegelhalterPValue: Double
  /// Hosmer–Lemeshow over ten groups: statistic, degrees of freedom, p.
  public var hosmerLemeshow: (statistic: Double, degreesOfFreedom: Int, pValue: Double)?
  /// Groups of similar predictions.
  public var groups: [CalibrationGroupResult]

  /// Figures of a summary; smooth curve, Hosmer–Lemeshow and groups are added by who computes them.
  public init(_ summary: CalibrationSummary) {
    (observed, expected, inTheLarge, slope) = (summary.observed, summary.expected, summary.inTheLarge, summary.slope)
    (brier, scaledBrier, logLoss) = (summary.brier, summary.scaledBrier, summary.logLoss)
    (spiegelhalter, spiegelhalterPValue) = (summary.spiegelhalter, summary.spiegelhalterPValue)
    groups = []
  }
}
