public import Regression

/// Estimates of several places put together, with what a new place may expect.
///
/// Random effects, τ² by restricted maximum likelihood, Knapp–Hartung limits, prediction interval of Higgins, Thompson, Spiegelhalter (2009).
public struct MetaAnalysis: Equatable, Sendable {
  /// The number of places.
  public var places: Int
  /// The mean over places.
  public var mean: Estimate
  /// 95 % limits of the mean.
  public var interval: Interval
  /// Where the value of a new place lies with 95 %; nil with fewer than three places.
  public var prediction: Interval?
  /// The variance between places.
  public var betweenVariance: Double
  /// The share of the variance that is between places (I²).
  public var heterogeneity: Double

  /// A result.
  public init(
    places: Int, mean: Estimate, interval: Interval, prediction: Interval?, betweenVariance: Double, heterogeneity: Double
  ) {
    (self.places, self.mean, self.interval, self.prediction) = (places, mean, interval, prediction)
    (self.betweenVariance, self.heterogeneity) = (betweenVariance, heterogeneity)
  }
}
