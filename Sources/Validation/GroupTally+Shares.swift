import Regression

/// A share that is compared between groups.
enum GroupShare: CaseIterable {
  case sensitivity, falsePositiveShare, precision, flaggedShare

  var measure: GroupAudit.Measure {
    switch self {
    case .sensitivity: .sensitivity
    case .falsePositiveShare: .falsePositiveShare
    case .precision: .precision
    case .flaggedShare: .flaggedShare
    }
  }
}

extension GroupTally {
  /// The share's part and rest.
  func share(_ share: GroupShare) -> WeightedShare {
    switch share {
    case .sensitivity: WeightedShare(part: found, rest: missed, heaviest: (heaviest.flagged, heaviest.unflagged))
    case .falsePositiveShare: WeightedShare(part: disturbed, rest: spared, heaviest: (heaviest.flagged, heaviest.unflagged))
    case .precision: WeightedShare(part: found, rest: disturbed, heaviest: (heaviest.flagged, heaviest.flagged))
    case .flaggedShare:
      WeightedShare(
        part: Self.plain(flagged + unknown.flagged), rest: Self.plain(rows + unknown.rows - flagged - unknown.flagged), heaviest: (1, 1))
    }
  }

  /// The share with its limits, nil where nobody could be in it: Wilson's, or those of weighted counts in a sample.
  func figures(_ share: GroupShare, isWeighted: Bool) throws(ValidationError) -> GroupFigures.Share? {
    let counts = self.share(share)
    guard counts.trials > 0 else { return nil }
    return GroupFigures.Share(value: counts.value, interval: try counts.interval(isWeighted: isWeighted && share != .flaggedShare))
  }

  private static func plain(_ count: Int) -> WeightedCount { WeightedCount(ofOnes: count) }
}

extension WeightedShare {
  /// The rows in part and rest.
  var trials: Int { part.rows + rest.rows }

  /// Wilson's limits, or those of weighted counts.
  func interval(isWeighted: Bool) throws(ValidationError) -> Interval {
    if isWeighted { return limits() }
    return try ProportionInterval.wilson(events: Double(part.rows), trials: Double(trials))
  }
}
