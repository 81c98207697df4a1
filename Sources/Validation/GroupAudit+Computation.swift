import Parallel

extension GroupAudit {
  /// A column of values that divide the rows.
  public struct Attribute: Sendable {
    /// The name.
    public var name: String
    /// The values, in their order.
    public var levels: [String]
    /// The value of each row, as a place in `levels`; −1 where it is not known.
    public var codes: [Int32]

    /// An attribute.
    public init(name: String, levels: [String], codes: [Int32]) { (self.name, self.levels, self.codes) = (name, levels, codes) }
  }

  /// The fewest children that a group must have for measures.
  public static let smallestGroup = 10

  /// Looks at an outcome by one attribute; p-values are adjusted over all comparisons of this audit.
  /// - Complexity: O(rows), and two regressions a group on its distinct probabilities.
  /// - Throws: `ValidationError` for codes that are no places in the levels or not one for each row.
  public init(
    _ attribute: Attribute, of outcome: ScoredOutcome, smallest: Int = smallestGroup, threads: Int = 1
  ) throws(ValidationError) {
    try Self.check(attribute, rows: outcome.tableRows)
    let count = attribute.levels.count
    let places = GroupPlaces(outcome, codes: attribute.codes, groups: count)
    let tallies = GroupTally.groups(outcome, places, codes: attribute.codes, count: count)
    let results = Parallel.map(count: count, threads: threads) { g in
      Result { () throws(ValidationError) in
        try GroupFigures(
          level: attribute.levels[g], tally: tallies[g], places: places.ofGroup(g), of: outcome, smallest: smallest)
      }
    }
    var groups: [GroupFigures] = []
    for result in results { groups.append(try result.get()) }
    try Self.addRatios(to: &groups, tallies)
    self.init(attribute: attribute.name, outcome: outcome.name, source: outcome.source, groups: groups, disparities: [])
    withoutGroup = attribute.codes.count { $0 < 0 }
    disparities = try Self.disparities(groups, tallies, places, outcome, threads: threads)
    adjust()
  }

  /// Every attribute against every outcome; p-values are adjusted over all comparisons of all of them.
  /// - Complexity: that of each.
  /// - Throws: `ValidationError` for codes that are no places in the levels or not one for each row.
  public static func all(
    _ attributes: [Attribute], of outcomes: [ScoredOutcome], smallest: Int = smallestGroup, threads: Int = 1
  ) throws(ValidationError) -> [GroupAudit] {
    var audits: [GroupAudit] = []
    for attribute in attributes {
      for outcome in outcomes { audits.append(try GroupAudit(attribute, of: outcome, smallest: smallest, threads: threads)) }
    }
    let adjusted = FalseDiscoveryRate.adjusted(audits.flatMap { $0.disparities.map(\.pValue) })
    var next = adjusted.makeIterator()
    for a in audits.indices {
      for d in audits[a].disparities.indices { audits[a].disparities[d].adjusted = next.next() ?? 1 }
    }
    return audits
  }

  private mutating func adjust() {
    let adjusted = FalseDiscoveryRate.adjusted(disparities.map(\.pValue))
    for d in disparities.indices { disparities[d].adjusted = adjusted[d] }
  }

  private static func check(_ attribute: Attribute, rows: Int) throws(ValidationError) {
    let (codes, count) = (attribute.codes, attribute.levels.count)
    guard codes.count == rows else { throw .lengthMismatch(role: .groups, expected: rows, found: codes.count) }
    if let row = codes.firstIndex(where: { $0 < -1 || $0 >= count }) { throw .groupOutOfRange(row: row, count: count) }
  }

  /// The ratios drawn towards the whole, and the lines of the funnel plot around the ratio of the whole.
  private static func addRatios(to groups: inout [GroupFigures], _ tallies: [GroupTally]) throws(ValidationError) {
    let counts = tallies.map(EffectiveCount.init)
    let used = counts.filter { $0.expected > 0 && $0.expected < .infinity }
    guard !used.isEmpty, groups.contains(where: { $0.expected != nil }) else { return }
    let whole = try GammaPoisson(observed: used.map(\.observed), expected: used.map(\.expected))
    for g in groups.indices where groups[g].observedToExpected != nil {
      groups[g].shrunkenRatio = whole.ratio(observed: counts[g].observed, expected: counts[g].expected)
      if whole.mean > 0 { groups[g].funnel = try FunnelLimits(expected: counts[g].expected, ratio: whole.mean) }
    }
  }
}

/// Observed and expected events, scaled so that the observed have the variance of a plain count: themselves when nothing is weighted.
private struct EffectiveCount {
  let observed: Double
  let expected: Double

  init(_ tally: GroupTally) {
    let weight = tally.expected.squares / tally.expected.total
    (observed, expected) = (tally.events.total / weight, tally.expected.total / weight)
  }
}
