public import Regression

/// The share in need when only children whose parents consent take part.
///
/// Bounds make no assumption; the weighted estimate assumes that within a stratum those who take part are like those who do not, and only shows how far
/// the number would move if that were so.
public struct Participation: Equatable, Sendable {
  /// Children alike in what the registers say of them.
  public struct Stratum: Equatable, Sendable {
    /// The name.
    public var name: String
    /// Children.
    public var children: Int
    /// Children who take part.
    public var participants: Int
    /// Of these, in need.
    public var inNeed: Int

    /// A stratum.
    public init(name: String, children: Int, participants: Int, inNeed: Int) {
      (self.name, self.children, self.participants, self.inNeed) = (name, children, participants, inNeed)
    }

    /// The share that takes part; nil without children.
    public var share: Double? { children > 0 ? Double(participants) / Double(children) : nil }
  }

  /// The strata.
  public let strata: [Stratum]
  /// The share in need among those who take part; nil when nobody does.
  public let observed: Double?
  /// Bounds of the share in need among all children.
  public let bounds: PrevalenceBounds
  /// Each participant weighted by `children / participants` of the stratum; nil when a stratum has children and no participant.
  public let weighted: Double?
  /// 95 % limits of that (stratified Jeffreys), under its assumption.
  public let weightedInterval: Interval?

  /// The shares from counts.
  /// - Throws: `ValidationError.noRows` without children, `.countsImpossible` unless in need ≤ participants ≤ children in each stratum.
  public init(_ strata: [Stratum]) throws(ValidationError) {
    if let h = strata.firstIndex(where: { !(0 <= $0.inNeed && $0.inNeed <= $0.participants && $0.participants <= $0.children) }) {
      throw .countsImpossible(place: h)
    }
    let sum = strata.reduce((0, 0, 0)) { ($0.0 + $1.children, $0.1 + $1.participants, $0.2 + $1.inNeed) }
    guard sum.0 > 0 else { throw .noRows }
    self.strata = strata
    observed = sum.1 > 0 ? Double(sum.2) / Double(sum.1) : nil
    bounds = try PrevalenceBounds(inNeed: sum.2, assessed: sum.1, children: sum.0)
    let everywhere = strata.allSatisfy { $0.children == 0 || $0.participants > 0 }
    let need = everywhere ? try Self.need(strata) : nil
    weighted = need.map { $0.children / Double(sum.0) }
    weightedInterval = need.map { Interval(low: $0.interval.low / Double(sum.0), high: $0.interval.high / Double(sum.0)) }
  }

  private static func need(_ strata: [Stratum]) throws(ValidationError) -> HiddenNeed {
    try HiddenNeed(
      strata: strata.map { HiddenNeed.Stratum(lowestScore: 0, children: $0.children, assessed: $0.participants, inNeed: $0.inNeed) })
  }
}
