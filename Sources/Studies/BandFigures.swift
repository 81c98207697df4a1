import Disclosure
import Scoring

/// What was seen of the test children below the threshold of a card, and of those at or above it.
struct BandFigures {
  let usual: BandObservation
  let assess: BandObservation

  /// The figures; `nil` where a number is small, or would be small beside what the report shows of the same children.
  /// - Complexity: O(children).
  init?(_ totals: [Int32], outcome: [Double], threshold: Int, _ evaluation: EvaluationResult, capacityShare: Double) {
    let flagged = totals.indices.filter { Int(totals[$0]) >= threshold }
    let top = PeopleCount(people: flagged.count, events: flagged.count { outcome[$0] > 0 })
    let others = PeopleCount(people: totals.count - top.people, events: outcome.count { $0 > 0 } - top.events)
    let publication = RankedPublication(evaluation, capacityShare: capacityShare, cells: .official)
    guard Self.isLarge(top), Self.isLarge(others), publication.mayAdd(top) else { return nil }
    usual = BandObservation(children: others.people, events: others.events, years: evaluation.years)
    assess = BandObservation(children: top.people, events: top.events, years: evaluation.years)
  }

  private static func isLarge(_ count: PeopleCount) -> Bool {
    min(count.events, count.people - count.events) >= BandObservation.smallestCount
  }
}
