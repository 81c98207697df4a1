import Parallel

extension GroupAudit {
  /// Every measure of every group against all other groups; with two groups each comparison once, that of the first.
  /// - Complexity: O(rows).
  static func disparities(
    _ groups: [GroupFigures], _ tallies: [GroupTally], _ places: GroupPlaces, _ outcome: ScoredOutcome, threads: Int
  ) throws(ValidationError) -> [Disparity] {
    let others = GroupTally.others(tallies)
    let ties = ScoreTies(outcome, codes: places.codes)
    let occupied = groups.indices.filter { groups[$0].rows > 0 }
    let compared = (occupied.count == 2 ? Array(occupied.prefix(1)) : occupied).filter { groups[$0].reason != .fewChildren }
    let results = Parallel.map(count: compared.count, threads: threads) { k in
      Result { () throws(ValidationError) in
        let g = compared[k]
        return try Self.disparities(groups[g], tallies[g], others[g], outcome)
          + (others[g].isRepresentative ? Self.areas(groups[g], places.ofGroup(g), ties, outcome) : [])
      }
    }
    var disparities: [Disparity] = []
    for result in results { disparities += try result.get() }
    return disparities
  }

  /// The ratio and the shares of one group.
  private static func disparities(
    _ figures: GroupFigures, _ group: GroupTally, _ others: GroupTally, _ outcome: ScoredOutcome
  ) throws(ValidationError) -> [Disparity] {
    let isWeighted = outcome.weights != nil
    var disparities: [Disparity] = []
    let isRepresentative = group.isRepresentative && others.isRepresentative
    if isRepresentative, min(group.events.rows, others.events.rows) >= GroupFigures.fewestForValues,
      min(group.expected.total, others.expected.total) > 0
    {
      let difference = try GroupDifference(observed: group, others, isWeighted: isWeighted)
      disparities.append(Disparity(.observedToExpected, figures.level, difference))
    }
    guard outcome.hasThreshold else { return disparities }
    for share in GroupShare.allCases where isRepresentative || share == .flaggedShare {
      let (a, b) = (group.share(share), others.share(share))
      guard min(a.trials, b.trials) >= share.fewestTrials else { continue }
      let difference = try GroupDifference(a, b, isWeighted: isWeighted && share != .flaggedShare)
      disparities.append(Disparity(share.measure, figures.level, difference))
    }
    return disparities
  }

  private static func areas(
    _ figures: GroupFigures, _ places: ArraySlice<Int32>, _ ties: ScoreTies, _ outcome: ScoredOutcome
  ) -> [Disparity] {
    guard let area = figures.area, let others = ties.area(without: places, of: outcome, least: GroupFigures.fewestForCurves) else {
      return []
    }
    guard area.standardError + others.standardError > 0 else { return [] }
    let group = AreaUnderCurve(
      estimate: area.value, standardError: area.standardError, events: Double(figures.events), others: Double(figures.rows - figures.events)
    )
    return [Disparity(.area, figures.level, GroupDifference(group, others))]
  }
}

extension GroupAudit.Disparity {
  /// A difference that is not adjusted yet.
  fileprivate init(_ measure: GroupAudit.Measure, _ level: String, _ difference: GroupDifference) {
    self.init(
      measure: measure.rawValue, level: level, difference: difference.difference, pValue: difference.pValue, adjusted: difference.pValue,
      interval: difference.interval)
  }
}

extension GroupShare {
  /// The fewest rows in the share's denominator in both samples.
  fileprivate var fewestTrials: Int { self == .sensitivity ? GroupFigures.fewestForValues : GroupAudit.smallestGroup }
}
