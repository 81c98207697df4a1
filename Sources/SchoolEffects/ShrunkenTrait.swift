/// The effect of a trait when all traits are estimated together and shrunken towards 0.
public struct ShrunkenTrait: Equatable, Sendable {
  /// The posterior mean.
  public let mean: Double
  /// The posterior standard deviation.
  public let standardDeviation: Double
}
