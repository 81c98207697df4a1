/// That the points of a feature follow the order of its bins, or where they do not.
public struct MonotoneCertificate: Equatable, Sendable {
  /// The feature.
  public let feature: Feature
  /// The direction in which the points go; `none` of a single bin or of points that are not monotone.
  public let direction: RiskDirection
  /// The first bin whose points break the order; nil when none does.
  public let firstViolation: Int?

  /// Whether the points are monotone.
  public var isMonotone: Bool { firstViolation == nil }

  /// Checks the points of an entry's bins; missing reasons have no order.
  init(_ entry: PointsCard.Entry) {
    feature = entry.item.feature
    let points = Array(entry.points[..<entry.item.binCount])
    let breaks = [RiskDirection.rising, .falling].map { ($0, Self.firstBreak(points, $0)) }
    let wanted = breaks.first { $0.1 == nil } ?? breaks.max { $0.1! < $1.1! }!
    firstViolation = wanted.1
    direction = wanted.1 == nil && Set(points).count > 1 ? wanted.0 : .none
  }

  private static func firstBreak(_ points: [Int], _ direction: RiskDirection) -> Int? {
    points.indices.dropFirst().first { direction == .rising ? points[$0] < points[$0 - 1] : points[$0] > points[$0 - 1] }
  }
}

extension PointsCard {
  /// A certificate for each feature of the card.
  public var monotoneCertificates: [MonotoneCertificate] { entries.map(MonotoneCertificate.init) }
}
