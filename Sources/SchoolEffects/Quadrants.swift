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

  /// The probabilities of the four quadrants from those of being above.
  ///
  /// The errors of level and growth are taken as independent. They share pupils, so this holds the better the more of what is known of a
  /// school comes from the rows of growth of several years.
  public init(levelAbove: Double, growthAbove: Double) {
    highLevelHighGrowth = levelAbove * growthAbove
    highLevelLowGrowth = levelAbove * (1 - growthAbove)
    lowLevelHighGrowth = (1 - levelAbove) * growthAbove
    lowLevelLowGrowth = (1 - levelAbove) * (1 - growthAbove)
  }
}
