public import Regression

/// The area under the receiver operating characteristic: how often an event's score passes that of another row, ties counting one half.
///
/// `A = Σ over events of (others below + ½ others tied) / (events × others)`; the standard error from the variances of these placements.
/// DeLong, DeLong, Clarke-Pearson, Biometrics 44 (1988); sums over tie groups as in Sun, Xu, IEEE Signal Processing Letters 21 (2014).
public struct AreaUnderCurve: Equatable, Sendable {
  /// The area, between 0 and 1; ½ for a score that says nothing.
  public let estimate: Double
  /// DeLong's standard error; not a number with a single event or a single other row.
  public let standardError: Double
  /// The number of events.
  public let events: Double
  /// The number of other rows.
  public let others: Double

  /// The area of a ranking.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.oneClassOnly`.
  public init(_ ranking: Ranking) throws(ValidationError) {
    try ranking.requireBothClasses()
    let placements = Placements(ranking)
    events = ranking.totalEvents
    others = ranking.totalOthers
    estimate = placements.area
    standardError = placements.variance.squareRoot()
  }

  /// The area of a score.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError`.
  public init(outcome: [Double], score: [Double]) throws(ValidationError) {
    try self.init(Ranking(outcome: outcome, score: score))
  }

  /// The limits `estimate ± z × standardError`, kept in 0…1; not numbers where there is no standard error.
  /// - Throws: `ValidationError.settingOutOfRange` for a level outside 0…1.
  public func interval(level: Double = 0.95) throws(ValidationError) -> Interval {
    let limits = try Estimate(value: estimate, standardError: standardError).interval(level: level)
    return standardError.isNaN ? limits : Interval(low: max(0, limits.low), high: min(1, limits.high))
  }
}

/// For each distinct score, the share of others that it passes and the share of events that pass it.
struct Placements {
  /// The share of the other rows below each score, with half of those tied.
  let othersBelow: [Double]
  /// The share of the events above each score, with half of those tied.
  let eventsAbove: [Double]
  private let ranking: Ranking

  init(_ ranking: Ranking) {
    self.ranking = ranking
    var (below, above) = (0.0, ranking.totalEvents)
    var (othersBelow, eventsAbove): ([Double], [Double]) = ([], [])
    for g in ranking.scores.indices {
      let (events, others) = (ranking.events[g], ranking.counts[g] - ranking.events[g])
      above -= events
      othersBelow.append((below + 0.5 * others) / ranking.totalOthers)
      eventsAbove.append((above + 0.5 * events) / ranking.totalEvents)
      below += others
    }
    (self.othersBelow, self.eventsAbove) = (othersBelow, eventsAbove)
  }

  var area: Double { zip(othersBelow, ranking.events).reduce(0) { $0 + $1.0 * $1.1 } / ranking.totalEvents }

  /// DeLong's variance of the area.
  var variance: Double {
    let (A, groups) = (area, ranking.scores.indices)
    let ofEvents = groups.reduce(0.0) { $0 + ranking.events[$1] * square(othersBelow[$1] - A) }
    let ofOthers = groups.reduce(0.0) { $0 + (ranking.counts[$1] - ranking.events[$1]) * square(eventsAbove[$1] - A) }
    return DeLong.variance(ofEvents, ofOthers, events: ranking.totalEvents, others: ranking.totalOthers)
  }

  /// The placement of every row among the rows of the other class, in the order of the file.
  var ofRows: [Double] {
    var placements = [Double](repeating: 0, count: ranking.rows)
    for g in ranking.scores.indices {
      for place in ranking.starts[g]..<ranking.starts[g + 1] {
        placements[Int(ranking.order[place])] = ranking.isEvent[place] ? othersBelow[g] : eventsAbove[g]
      }
    }
    return placements
  }

  private func square(_ x: Double) -> Double { x * x }
}

/// DeLong's combination of the two classes' sums of squares or products.
enum DeLong {
  static func variance(_ ofEvents: Double, _ ofOthers: Double, events: Double, others: Double) -> Double {
    ofEvents / (events - 1) / events + ofOthers / (others - 1) / others
  }
}
