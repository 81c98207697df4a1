/// The area under the receiver operating characteristic curve from the ranks of scores; ties count one half.
struct RankArea: Sendable {
  private var scores: [(score: Double, event: Bool)] = []

  mutating func add(score: Double, event: Bool) { scores.append((score, event)) }

  /// `(R − n₁(n₁+1)/2) / (n₁ n₀)` with the rank sum R of the events; nil without events or without others.
  ///
  /// Source: Hanley and McNeil, Radiology 143 (1982).
  /// - Complexity: O(n log n).
  func area() -> Double? {
    let events = Double(scores.count { $0.event }), others = Double(scores.count) - events
    guard events > 0, others > 0 else { return nil }
    let sorted = scores.sorted { $0.score < $1.score }
    var rankSum = 0.0
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end].score == sorted[start].score { end += 1 }
      let meanRank = Double(start + 1 + end) / 2
      for place in start..<end where sorted[place].event { rankSum += meanRank }
      start = end
    }
    return (rankSum - events * (events + 1) / 2) / (events * others)
  }
}
