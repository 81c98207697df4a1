import Glibc

/// A card of whole points: each feature gives the points of its bin, and the sum is the score.
///
/// `points = round(A / ln 2 · β · woe) − lowest`, with A points for each doubling of the odds; the lowest place of each feature has 0 points and what
/// was taken from it goes to the base points.
public struct PointsCard: Equatable, Sendable {
  /// A feature of the card.
  public struct Entry: Equatable, Sendable {
    /// The binned feature.
    public let item: BinnedItem
    /// The column of the design from which it came.
    public let column: Int
    /// The coefficient β ≥ 0 of its weight of evidence.
    public let coefficient: Double
    /// The points of each slot of the item, none below 0.
    public let points: [Int]
    /// The points of the lowest slot before it was shifted to 0.
    public let shift: Int

    /// The most points that the feature can give.
    public var highest: Int { points.max() ?? 0 }
  }

  /// The features, in the order of the design's columns; a feature whose points are all 0 is left out.
  public let entries: [Entry]
  /// Points for each doubling of the odds, A.
  public let pointsPerDoubling: Double
  /// The sum of the shifts: base points + total points stand for `A / ln 2 · Σ β woe`.
  public let basePoints: Int

  /// A card from binned features and their coefficients, one a feature; features with coefficient 0 are left out.
  /// - Throws: `ScorecardsError.invalidSetting` unless 0 < A ≤ 1000 and no coefficient is negative or infinite.
  public init(_ items: [BinnedItem], coefficients: [Double], pointsPerDoubling A: Double) throws(ScorecardsError) {
    precondition(items.count == coefficients.count, "each feature needs its coefficient")
    guard A > 0, A <= Self.mostPointsPerDoubling else { throw .invalidSetting(name: "pointsPerDoubling", allowed: "0 < A ≤ 1000") }
    guard coefficients.allSatisfy({ $0 >= 0 && $0.isFinite }) else { throw .invalidSetting(name: "coefficients", allowed: "≥ 0") }
    entries = items.indices.compactMap { Entry(items[$0], column: $0, coefficient: coefficients[$0], pointsPerDoubling: A) }
    pointsPerDoubling = A
    basePoints = entries.reduce(0) { $0 + $1.shift }
  }

  /// The lowest total that some row could get.
  public var lowestTotal: Int { 0 }
  /// The highest total that some row could get.
  public var highestTotal: Int { entries.reduce(0) { $0 + $1.highest } }

  /// What one unit of `β woe` is worth in points, `A / ln 2`.
  public static func pointsPerLogit(_ pointsPerDoubling: Double) -> Double { pointsPerDoubling / log(2) }

  private static let mostPointsPerDoubling = 1000.0
}

extension PointsCard.Entry {
  /// The points of a feature, or nil when they are all 0.
  fileprivate init?(_ item: BinnedItem, column: Int, coefficient β: Double, pointsPerDoubling A: Double) {
    let raw = item.weightsOfEvidence.map { Int((PointsCard.pointsPerLogit(A) * β * $0).rounded()) }
    let lowest = raw.min() ?? 0
    guard raw.contains(where: { $0 != lowest }) else { return nil }
    self.init(item: item, column: column, coefficient: β, points: raw.map { $0 - lowest }, shift: lowest)
  }
}
