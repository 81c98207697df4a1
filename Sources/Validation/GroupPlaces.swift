/// The places of a sorted outcome that belong to each group, from the lowest score up.
struct GroupPlaces: Sendable {
  /// The group of each place; −1: none.
  let codes: [Int32]
  /// The places, group by group.
  private let places: [Int32]
  /// Where each group begins in `places`, and the end of the last.
  private let starts: [Int]

  /// Sorts places by group, keeping their order.
  /// - Complexity: O(n + groups).
  init(_ outcome: ScoredOutcome, codes rowCodes: [Int32], groups: Int) {
    codes = outcome.rows.map { rowCodes[Int($0)] }
    var next = [Int](repeating: 0, count: groups + 1)
    for code in codes where code >= 0 { next[Int(code) + 1] += 1 }
    for g in 0..<groups { next[g + 1] += next[g] }
    starts = next
    var places = [Int32](repeating: 0, count: next[groups])
    for (place, code) in codes.enumerated() where code >= 0 {
      places[next[Int(code)]] = Int32(place)
      next[Int(code)] += 1
    }
    self.places = places
  }

  /// The places of a group.
  func ofGroup(_ group: Int) -> ArraySlice<Int32> { places[starts[group]..<starts[group + 1]] }
}
