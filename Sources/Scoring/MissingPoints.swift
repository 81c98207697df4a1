/// The points of an item whose value is unknown for a reason.
public struct MissingPoints: Codable, Equatable, Sendable {
  /// The reason.
  public var reason: String
  /// The points.
  public var points: Int
  /// What is said when these points count; without it, that there is no record of the item.
  public var text: LocalizedText?

  /// Makes the points of a reason.
  public init(reason: String, points: Int, text: LocalizedText? = nil) {
    self.reason = reason
    self.points = points
    self.text = text
  }
}
