/// A model's order of the test rows: made once, weighed anew in every replicate.
struct JudgedModel: Sendable {
  let area: AreaUnderCurve
  /// The events among the rows that can be assessed.
  let found: Double
  /// The placement of each row among those of the other class.
  let placements: [Double]
  /// Of the highest score first: the cluster of each row, whether it is an event, and whether it ends a group of equal scores.
  private let rows: [Place]

  private struct Place {
    var cluster: Int32
    var isEvent: Bool
    var endsGroup: Bool
  }

  /// - Complexity: O(rows × log rows).
  init(_ score: [Double], outcome: [Double], clusters: [Int32], capacity: Int) throws(ValidationError) {
    let ranking = try Ranking(outcome: outcome, score: score)
    area = try AreaUnderCurve(ranking)
    found = try RankingAtCapacity(ranking, capacity: capacity).found
    placements = Placements(ranking).ofRows
    var isStart = [Bool](repeating: false, count: ranking.rows)
    for start in ranking.starts.dropLast() { isStart[start] = true }
    rows = ranking.order.indices.reversed().map { place in
      Place(cluster: clusters[Int(ranking.order[place])], isEvent: ranking.isEvent[place], endsGroup: isStart[place])
    }
  }

  /// The area, and the events among the first `capacity` rows, where each row counts as often as its cluster was drawn.
  /// - Complexity: O(rows).
  func weighted(_ counts: [Double], capacity: Double) -> (area: Double, found: Double) {
    var (events, others, pairs, room, found) = (0.0, 0.0, 0.0, capacity, 0.0)
    var group = (events: 0.0, others: 0.0)
    for row in rows {
      let weight = counts[Int(row.cluster)]
      group.events += row.isEvent ? weight : 0
      group.others += row.isEvent ? 0 : weight
      guard row.endsGroup else { continue }
      pairs += group.others * (events + 0.5 * group.events)
      (events, others) = (events + group.events, others + group.others)
      let size = group.events + group.others
      if room > 0, size > 0 {
        let taken = min(room, size)
        found += group.events * (taken / size)
        room -= taken
      }
      group = (0, 0)
    }
    return (events > 0 && others > 0 ? pairs / (events * others) : .nan, found)
  }
}
