/// Whether the total of a cell gives away the amounts of those who contribute most to it.
public struct Dominance: Equatable, Sendable {
  /// What counts as unsafe.
  public struct Rule: Equatable, Sendable {
    /// The number of the largest contributions that are looked at.
    public var largest: Int
    /// Their share of the total above which a cell is unsafe.
    public var share: Double
    /// How near the largest contribution may be estimated by the second largest contributor, in percent of it.
    public var percent: Double

    /// The two largest may have 90 %, and nobody may come nearer than 10 %.
    ///
    /// Source: the defaults of ACRO, the output checker of the UK's research services.
    public static let usual = Rule(largest: 2, share: 0.9, percent: 10)

    /// A rule.
    public init(largest: Int, share: Double, percent: Double) { (self.largest, self.share, self.percent) = (largest, share, percent) }
  }

  /// The sum of the contributions.
  public let total: Double
  /// The share of the largest contributions; nil when the total is 0.
  public let topShare: Double?
  /// Whether they dominate: their share is above the limit.
  public let isDominated: Bool
  /// `(total − the two largest) / the largest`; nil when no contribution is above 0.
  public let pRatio: Double?
  /// Whether the second largest contributor comes too near the largest: the ratio is below p %.
  public let isTooNear: Bool

  /// The figures of one cell; contributions are 0 or more.
  /// - Complexity: O(n log n).
  public init(_ contributions: [Double], _ rule: Rule = .usual) {
    let ordered = contributions.sorted(by: >)
    total = contributions.reduce(0, +)
    topShare = total > 0 ? ordered.prefix(rule.largest).reduce(0, +) / total : nil
    let rest = ordered.dropFirst(2).reduce(0, +)
    pRatio = ordered.first.flatMap { $0 > 0 ? rest / $0 : nil }
    isDominated = topShare.map { $0 > rule.share } ?? false
    isTooNear = pRatio.map { $0 < rule.percent / 100 } ?? false
  }
}
