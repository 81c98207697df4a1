/// A standard deviation between schools, years or classes.
public struct DeviationEstimate: Equatable, Sendable {
  /// The posterior mean, in units of the score.
  public let mean: Double
  /// The interval with 90 % probability, equal tails.
  public let interval90: ClosedRange<Double>
}
