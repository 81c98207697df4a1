/// What the decisions of a threshold came to in a group of rows, weighted where the outcome comes from a sample.
struct GroupTally: Sendable {
  /// Flagged events.
  private(set) var found = WeightedCount()
  /// Events that are not flagged.
  private(set) var missed = WeightedCount()
  /// Flagged others.
  private(set) var disturbed = WeightedCount()
  /// Others that are not flagged.
  private(set) var spared = WeightedCount()
  /// The largest weight among the flagged and the others: what a row that was not seen could have weighed.
  private(set) var heaviest = (flagged: 0.0, unflagged: 0.0)
  /// The sum of the probabilities, and with squared weights.
  private(set) var expected = (total: 0.0, squares: 0.0)
  /// Rows whose outcome is not known, the flagged among them, and those for whom no row with a known outcome stands.
  private(set) var unknown = (rows: 0, flagged: 0, unrepresented: 0)

  var events: WeightedCount { found + missed }
  var rows: Int { flagged + missed.rows + spared.rows }
  var others: Int { disturbed.rows + spared.rows }
  var flagged: Int { found.rows + disturbed.rows }
  var heaviestOfAll: Double { max(heaviest.flagged, heaviest.unflagged) }

  /// Adds the row at a place of a sorted outcome.
  mutating func add(_ place: Int, of outcome: ScoredOutcome) {
    let weight = outcome.weights?[place] ?? 1
    if place >= outcome.firstFlagged {
      heaviest.flagged = max(heaviest.flagged, weight)
      if outcome.isEvent[place] { found.add(weight) } else { disturbed.add(weight) }
    } else {
      heaviest.unflagged = max(heaviest.unflagged, weight)
      if outcome.isEvent[place] { missed.add(weight) } else { spared.add(weight) }
    }
    guard let p = outcome.probabilities?[place] else { return }
    expected = (expected.total + weight * p, expected.squares + weight * weight * p)
  }

  /// Whether rows with a known outcome stand for all flagged rows, and for all others.
  var isRepresentative: Bool {
    unknown.unrepresented == 0 && (flagged > 0 || unknown.flagged == 0) && (rows > flagged || unknown.rows == unknown.flagged)
  }

  /// Adds a row of those whose outcome is not known.
  mutating func addUnknown(_ k: Int, of outcome: ScoredOutcome) {
    let (flagged, hadNoChance) = (outcome.unknownIsFlagged[k] ? 1 : 0, outcome.unknownHadNoChance[k] ? 1 : 0)
    unknown = (unknown.rows + 1, unknown.flagged + flagged, unknown.unrepresented + hadNoChance)
  }

  /// The rows of both.
  static func + (a: Self, b: Self) -> Self {
    var sum = a
    sum.found = a.found + b.found
    sum.missed = a.missed + b.missed
    sum.disturbed = a.disturbed + b.disturbed
    sum.spared = a.spared + b.spared
    sum.heaviest = (max(a.heaviest.flagged, b.heaviest.flagged), max(a.heaviest.unflagged, b.heaviest.unflagged))
    sum.expected = (a.expected.total + b.expected.total, a.expected.squares + b.expected.squares)
    sum.unknown = (
      a.unknown.rows + b.unknown.rows, a.unknown.flagged + b.unknown.flagged, a.unknown.unrepresented + b.unknown.unrepresented
    )
    return sum
  }
}

extension GroupTally {
  /// The tally of each group.
  /// - Complexity: O(rows).
  static func groups(_ outcome: ScoredOutcome, _ places: GroupPlaces, codes: [Int32], count: Int) -> [GroupTally] {
    var tallies = [GroupTally](repeating: GroupTally(), count: count)
    for (place, code) in places.codes.enumerated() where code >= 0 { tallies[Int(code)].add(place, of: outcome) }
    for (k, row) in outcome.unknown.enumerated() where codes[Int(row)] >= 0 {
      tallies[Int(codes[Int(row)])].addUnknown(k, of: outcome)
    }
    return tallies
  }

  /// Of each group, the tally of all others: sums from the front and from the back, so that nothing is subtracted.
  /// - Complexity: O(groups).
  static func others(_ tallies: [GroupTally]) -> [GroupTally] {
    var after = [GroupTally](repeating: GroupTally(), count: tallies.count + 1)
    for g in tallies.indices.reversed() { after[g] = tallies[g] + after[g + 1] }
    var (before, others): (GroupTally, [GroupTally]) = (GroupTally(), [])
    for g in tallies.indices {
      others.append(before + after[g + 1])
      before = before + tallies[g]
    }
    return others
  }
}
