/// The scale of the points.
public struct RuleScale: Codable, Equatable, Sendable {
  /// The points of a child before any item.
  public var basePoints: Int
  /// The smallest score of the calibration table.
  public var minimum: Int
  /// The largest score of the calibration table.
  public var maximum: Int
  /// The points that double the odds.
  public var pointsPerDoubling: Int

  /// Makes a scale.
  public init(basePoints: Int, minimum: Int, maximum: Int, pointsPerDoubling: Int) {
    self.basePoints = basePoints
    self.minimum = minimum
    self.maximum = maximum
    self.pointsPerDoubling = pointsPerDoubling
  }

  enum CodingKeys: String, CodingKey {
    case minimum, maximum
    case basePoints = "base_points"
    case pointsPerDoubling = "points_per_doubling"
  }
}
