/// What an item at one landmark says about events in one later year: score and one-step log odds ratio per standard deviation.
public struct LagEffect: Equatable, Sendable {
  /// The standardised score.
  public var z: Double
  /// The one-step log odds ratio per standard deviation.
  public var logOdds: Double
  /// The standard error of the log odds ratio.
  public var standardError: Double

  /// An effect from its three numbers.
  public init(z: Double, logOdds: Double, standardError: Double) {
    self.z = z
    self.logOdds = logOdds
    self.standardError = standardError
  }

  /// The effect that a score test found; nil without information.
  public init?(_ result: ScoreTestResult) {
    guard let z = result.z, let effect = result.perStandardDeviation else { return nil }
    self.init(z: z, logOdds: effect.logOdds, standardError: effect.standardError)
  }
}
