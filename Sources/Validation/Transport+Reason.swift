import Regression

extension Transport {
  /// Why the verdict is what it is.
  public enum Reason: Equatable, Sendable {
    /// The rule gives no score to most of the children.
    case mostlyUnscored(scored: Int, of: Int)
    /// There are fewer events than the smallest change needs.
    case fewEvents(events: Int, needed: Int)
    /// The limits of the area reach below the floor, and above it.
    case rankingUncertain
    /// The whole interval of the area lies below the floor.
    case ranksTooBadly
    /// The items weigh differently here.
    case weightsDiffer
    /// Risks spread more or less widely here than the rule says.
    case spreadDiffers
    /// More or fewer events happen here than the rule says.
    case levelDiffers
    /// Nothing speaks against the rule.
    case nothingAgainst

    /// What follows.
    public var verdict: Verdict {
      switch self {
      case .mostlyUnscored, .fewEvents, .rankingUncertain: .notEnoughEvidence
      case .ranksTooBadly, .weightsDiffer: .refit
      case .spreadDiffers: .recalibrateSlope
      case .levelDiffers: .recalibrateIntercept
      case .nothingAgainst: .usable
      }
    }
  }

  /// Why the verdict is what it is.
  public var reason: Reason {
    let all = rows + unscored
    if Double(rows) < Self.leastScoredShare * Double(all) || all == 0 { return .mostlyUnscored(scored: rows, of: all) }
    guard let chosen, let areaInterval else { return .fewEvents(events: events, needed: TransportEvidence.intercept) }
    if areaInterval.high < areaFloor { return .ranksTooBadly }
    if chosen == .refit { return .weightsDiffer }
    if areaInterval.low < areaFloor { return .rankingUncertain }
    switch chosen {
    case .slope: return .spreadDiffers
    case .intercept: return .levelDiffers
    case .none, .refit: return .nothingAgainst
    }
  }
}
