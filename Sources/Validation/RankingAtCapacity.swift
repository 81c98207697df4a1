/// What a team finds that can assess the `capacity` children with the highest scores.
///
/// Integer points give large groups of equal scores, and the capacity usually ends inside one. The children above that group and those
/// down to its end are both reported whole; the found ones at exactly the capacity are the expected number when the team takes
/// the children of that group in random order, unless another rule is named.
public struct RankingAtCapacity: Equatable, Sendable {
  /// Which children of the cut group fill the capacity.
  public enum TieRule: Sendable {
    /// Each equally likely: the expected number of events.
    case expected
    /// The first in the order of the file.
    case fileOrder
  }

  /// A number of children, from the top, that ends between two scores.
  public struct Whole: Equatable, Sendable {
    /// The children.
    public let children: Double
    /// The events among them.
    public let found: Double
    /// The share of events among them; nil when there are no children.
    public var precision: Double? { children > 0 ? found / children : nil }
  }

  /// The number of children that can be assessed.
  public let capacity: Int
  /// The score at which the capacity ends.
  public let threshold: Double
  /// The children with a higher score than the threshold.
  public let above: Whole
  /// The children with the threshold's score or a higher one.
  public let atLeast: Whole
  /// The events found at exactly the capacity.
  public let found: Double
  /// The share of events among the assessed: `found / capacity`.
  public let precision: Double
  /// The share of the events that is found.
  public let recall: Double
  /// How many times as often as in the whole population an assessed child is an event: `precision / prevalence`.
  public let lift: Double

  /// How many children are assessed for each event found: `1 / precision`; nil when none is found.
  public var numberNeededToAssess: Double? { found > 0 ? 1 / precision : nil }

  /// What is found at a capacity.
  /// - Complexity: O(distinct scores).
  /// - Throws: `ValidationError.capacityOutOfRange`, `.oneClassOnly` when there is no event.
  public init(_ ranking: Ranking, capacity: Int, ties: TieRule = .expected) throws(ValidationError) {
    guard 1...ranking.rows ~= capacity else { throw .capacityOutOfRange(capacity: capacity, children: ranking.rows) }
    guard ranking.totalEvents > 0 else { throw .oneClassOnly(events: false) }
    let cut = Cut(ranking, capacity: capacity)
    self.capacity = capacity
    threshold = ranking.scores[cut.group]
    above = cut.above
    atLeast = Whole(children: cut.above.children + ranking.counts[cut.group], found: cut.above.found + ranking.events[cut.group])
    found = cut.above.found + cut.foundInGroup(ranking, ties)
    precision = found / Double(capacity)
    recall = found / ranking.totalEvents
    lift = precision / ranking.prevalence
  }
}

/// The group of equal scores in which a capacity ends.
private struct Cut {
  let group: Int
  let above: RankingAtCapacity.Whole
  /// How many of the group still fit.
  let room: Double

  init(_ ranking: Ranking, capacity: Int) {
    var (group, children, found) = (ranking.scores.count - 1, 0.0, 0.0)
    while children + ranking.counts[group] < Double(capacity) {
      children += ranking.counts[group]
      found += ranking.events[group]
      group -= 1
    }
    self.group = group
    above = RankingAtCapacity.Whole(children: children, found: found)
    room = Double(capacity) - children
  }

  func foundInGroup(_ ranking: Ranking, _ ties: RankingAtCapacity.TieRule) -> Double {
    switch ties {
    case .expected: return ranking.events[group] * (room / ranking.counts[group])
    case .fileOrder:
      let first = ranking.starts[group]
      return Double(ranking.isEvent[first..<first + Int(room)].count { $0 })
    }
  }
}
