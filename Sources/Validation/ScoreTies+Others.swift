extension ScoreTies {
  /// The area under the curve of all rows but these of one group; nil unless both classes have this many rows.
  /// - Complexity: O(places).
  func area(without places: ArraySlice<Int32>, of outcome: ScoredOutcome, least: Int) -> AreaUnderCurve? {
    let group = GroupTies(places, of: outcome, in: self)
    let rows = (others: counts.others - group.counts.others, events: counts.events - group.counts.events)
    guard min(rows.others, rows.events) >= least else { return nil }
    let rest = total - group.total
    let stretches = self.stretches(group)
    let pairs = stretches.reduce(0.0) { sum, s in
      sum + total[0] * (s.sums[1] + area * s.sums[0]) - s.passed[0] * s.sums[0]
    }
    let restArea = pairs / (rest[0] * rest[1])
    let squares = stretches.reduce(SIMD2<Double>.zero) { $0 + self.squares($1, around: restArea, rest) }
    let variance =
      GroupArea.variance(squares[0], weight: rest[1], rows: rows.events)
      + GroupArea.variance(squares[1], weight: rest[0], rows: rows.others)
    return AreaUnderCurve(
      estimate: restArea, standardError: variance.squareRoot(), events: Double(rows.events), others: Double(rows.others))
  }

  /// Scores between which the group has no row, or one at which it has some: there, the rows of the rest have `passed` others of the group below
  /// and events of the group above.
  private struct Stretch {
    let sums: SIMD8<Double>
    let passed: SIMD2<Double>
  }

  private func stretches(_ group: GroupTies) -> [Stretch] {
    var (stretches, next, passed): ([Stretch], Int, SIMD2<Double>) = ([], 0, SIMD2(0, group.total[1]))
    stretches.reserveCapacity(2 * group.ties.count + 1)
    for (tie, weights) in group.ties {
      stretches.append(Stretch(sums: sums[tie] - sums[next], passed: passed))
      let step = SIMD2(weights[0], -weights[1])
      let rest = sums[tie + 1] - sums[tie] - Self.moments(weights, placements[tie])
      stretches.append(Stretch(sums: rest, passed: passed + 0.5 * step))
      passed += step
      next = tie + 1
    }
    stretches.append(Stretch(sums: sums[sums.count - 1] - sums[next], passed: passed))
    return stretches
  }

  /// The sums of `w² (V − A)²` of the rest's events and others, whose placements are linear in those of all rows.
  private func squares(_ s: Stretch, around restArea: Double, _ rest: SIMD2<Double>) -> SIMD2<Double> {
    let scale = total / rest
    let shift = (total * area - s.passed) / rest - SIMD2(repeating: restArea)
    let (one, linear, square) = (SIMD2(s.sums[2], s.sums[5]), SIMD2(s.sums[3], s.sums[6]), SIMD2(s.sums[4], s.sums[7]))
    return scale * scale * square + 2 * scale * shift * linear + shift * shift * one
  }
}

/// The rows of one group by their score.
private struct GroupTies {
  private(set) var ties: [(tie: Int, weights: SIMD4<Double>)] = []
  private(set) var counts = (others: 0, events: 0)
  private(set) var total = SIMD2<Double>.zero

  init(_ places: ArraySlice<Int32>, of outcome: ScoredOutcome, in all: ScoreTies) {
    for place in places.lazy.map({ Int($0) }) {
      let (tie, weights) = (Int(all.ofPlace[place]), outcome.weights(at: place))
      if ties.last?.tie == tie { ties[ties.count - 1].weights += weights } else { ties.append((tie, weights)) }
      total += SIMD2(weights[0], weights[1])
      if outcome.isEvent[place] { counts.events += 1 } else { counts.others += 1 }
    }
  }
}
