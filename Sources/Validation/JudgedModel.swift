/// A model's order of the test rows: made once, weighed anew in every replicate.
struct JudgedModel: Sendable {
  let area: AreaUnderCurve
  /// The events among the rows that can be assessed.
  let found: Double
  /// The placement of each row among those of the other class.
  let placements: [Double]
  /// Of the highest score first: the cluster of each row, and in the two lowest bits whether it is an event and whether it ends a group of
  /// equal scores. Four bytes a row, read from front to back in every replicate.
  private let rows: [UInt32]

  private static let isEvent: UInt32 = 1
  private static let endsGroup: UInt32 = 2
  private static let flagBits: UInt32 = 2

  /// - Complexity: O(rows × log rows).
  init(_ score: [Double], outcome: [Double], clusters: [Int32], capacity: Int) throws(ValidationError) {
    let ranking = try Ranking(outcome: outcome, score: score)
    area = try AreaUnderCurve(ranking)
    found = try RankingAtCapacity(ranking, capacity: capacity).found
    placements = Placements(ranking).ofRows
    var isStart = [Bool](repeating: false, count: ranking.rows)
    for start in ranking.starts.dropLast() { isStart[start] = true }
    rows = ranking.order.indices.reversed().map { place in
      let flags = (ranking.isEvent[place] ? Self.isEvent : 0) | (isStart[place] ? Self.endsGroup : 0)
      return UInt32(clusters[Int(ranking.order[place])]) << Self.flagBits | flags
    }
  }

  /// The area, and the events among the first `capacity` rows, where each row counts as often as its cluster was drawn.
  /// - Complexity: O(rows).
  func weighted(_ counts: [UInt16], capacity: Double) -> (area: Double, found: Double) {
    var (events, others, twicePairs, room, found) = (0, 0, 0.0, capacity, 0.0)
    var (groupEvents, groupSize) = (0, 0)
    counts.withUnsafeBufferPointer { counts in
      for row in rows {
        let weight = Int(counts[Int(row >> Self.flagBits)])
        groupSize &+= weight
        groupEvents &+= weight &* Int(row & Self.isEvent)
        guard row & Self.endsGroup != 0 else { continue }
        let groupOthers = groupSize &- groupEvents
        twicePairs += Double(groupOthers &* (2 &* events &+ groupEvents))
        (events, others) = (events &+ groupEvents, others &+ groupOthers)
        if room > 0, groupSize > 0 {
          let taken = min(room, Double(groupSize))
          found += Double(groupEvents) * (taken / Double(groupSize))
          room -= taken
        }
        (groupEvents, groupSize) = (0, 0)
      }
    }
    return (events > 0 && others > 0 ? twicePairs / 2 / (Double(events) * Double(others)) : .nan, found)
  }
}
