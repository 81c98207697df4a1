/// One line of the points card: a feature, its bins and their points.
public struct RuleItem: Codable, Equatable, Sendable {
  /// The name of the item inside the rule.
  public var id: String
  /// The name for people.
  public var label: LocalizedText
  /// What is looked at.
  public var feature: ItemFeature
  /// How the points go as the value rises; `rising` and `falling` are proved when the file is opened.
  public var direction: RiskDirection
  /// The bins in order.
  public var bins: [RuleBin]
  /// The points of each reason for which the feature can be unknown.
  public var missing: [MissingPoints]
  /// What is said about a child when the item gives points; it describes, it does not explain causes.
  public var reason: LocalizedText
  /// The points that count as ordinary, when reasons are counted from a baseline instead of the lowest bin.
  public var baselinePoints: Int?

  /// Makes an item without direction or missing reasons; set them where they apply.
  public init(id: String, label: LocalizedText, feature: ItemFeature, bins: [RuleBin], reason: LocalizedText) {
    self.id = id
    self.label = label
    self.feature = feature
    direction = .none
    self.bins = bins
    missing = []
    self.reason = reason
  }

  /// The points of the lowest bin.
  public var lowestPoints: Int { bins.map(\.points).min() ?? 0 }

  enum CodingKeys: String, CodingKey {
    case id, label, feature, direction, bins, missing, reason
    case baselinePoints = "baseline_points"
  }
}
