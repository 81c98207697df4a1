/// Where a school lies in the plane of level and growth.
public struct Quadrants: Equatable, Sendable {
  /// The probability of a level and a growth above expectation.
  public let highLevelHighGrowth: Double
  /// The probability of a level above expectation and a growth below.
  public let highLevelLowGrowth: Double
  /// The probability of a level below expectation and a growth above.
  public let lowLevelHighGrowth: Double
  /// The probability of a level and a growth below expectation.
  public let lowLevelLowGrowth: Double

  /// The probabilities of the four quadrants from those of being above, the errors of level and growth being independent.
  public init(levelAbove: Double, growthAbove: Double) { fatalError("not yet") }
}
