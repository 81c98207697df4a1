/// The measures of a ranking whose rows count as often as their cluster was drawn.
struct WeightedRanking: Sendable {
  private let ranking: Ranking
  /// The cluster of each place of the order.
  private let clusters: [Int32]

  init(_ ranking: Ranking, clusters: [Int32]) {
    self.ranking = ranking
    self.clusters = ranking.order.map { clusters[Int($0)] }
  }

  /// The weighted rows and events at each distinct score.
  /// - Complexity: O(n).
  func sums(_ counts: [Double]) -> [(rows: Double, events: Double)] {
    ranking.scores.indices.map { g in
      var (rows, events) = (0.0, 0.0)
      for place in ranking.starts[g]..<ranking.starts[g + 1] {
        let weight = counts[Int(clusters[place])]
        rows += weight
        if ranking.isEvent[place] { events += weight }
      }
      return (rows, events)
    }
  }

  /// The area under the curve; not a number when a class is empty.
  static func area(_ sums: [(rows: Double, events: Double)]) -> Double {
    var (below, events, pairs) = (0.0, 0.0, 0.0)
    for group in sums {
      let others = group.rows - group.events
      pairs += group.events * (below + 0.5 * others)
      below += others
      events += group.events
    }
    return events > 0 && below > 0 ? pairs / (events * below) : .nan
  }

  /// The expected precision among the `share` of rows with the highest scores; not a number when there is no row.
  static func precision(_ sums: [(rows: Double, events: Double)], share: Double) -> Double {
    let total = sums.reduce(0) { $0 + $1.rows }
    var (room, found) = (share * total, 0.0)
    for group in sums.reversed() where group.rows > 0 {
      let taken = min(room, group.rows)
      found += group.events * (taken / group.rows)
      room -= taken
      if room <= 0 { break }
    }
    return total > 0 ? found / (share * total) : .nan
  }
}
