/// The area under the curve of some of the rows of a sorted outcome, each with its weight.
///
/// With weights of 1 DeLong's; with others the variance of the weighted placements, `Σ w² (V − A)² / (Σ w)² × n / (n − 1)` of each class.
struct GroupArea {
  /// The rows of one score: others and events, as weights and as squared weights.
  private var ties: [SIMD4<Double>] = []
  private var counts = (events: 0, others: 0)

  /// Puts rows of equal score together.
  /// - Complexity: O(places).
  init(_ outcome: ScoredOutcome, places: some Collection<Int32>) {
    var last = Double.nan
    for place in places {
      let (place, score) = (Int(place), outcome.scores[Int(place)])
      let row = outcome.weights(at: place)
      if score == last { ties[ties.count - 1] += row } else { ties.append(row) }
      if outcome.isEvent[place] { counts.events += 1 } else { counts.others += 1 }
      last = score
    }
  }

  /// The area; nil unless both classes have this many rows.
  /// - Complexity: O(distinct scores).
  func area(least: Int) -> AreaUnderCurve? {
    guard min(counts.events, counts.others) >= least else { return nil }
    let total = ties.reduce(SIMD4<Double>.zero, +)
    var (below, pairs) = (0.0, 0.0)
    for tie in ties {
      pairs += tie[1] * (below + 0.5 * tie[0])
      below += tie[0]
    }
    let area = pairs / (total[0] * total[1])
    let (ofEvents, ofOthers) = squares(around: area, total)
    let variance =
      Self.variance(ofEvents, weight: total[1], rows: counts.events) + Self.variance(ofOthers, weight: total[0], rows: counts.others)
    return AreaUnderCurve(
      estimate: area, standardError: variance.squareRoot(), events: Double(counts.events), others: Double(counts.others))
  }

  /// The sums of `w² (V − A)²` of the events and of the others.
  private func squares(around area: Double, _ total: SIMD4<Double>) -> (ofEvents: Double, ofOthers: Double) {
    var (below, above, ofEvents, ofOthers) = (0.0, total[1], 0.0, 0.0)
    for tie in ties {
      above -= tie[1]
      let event = (below + 0.5 * tie[0]) / total[0] - area
      let other = (above + 0.5 * tie[1]) / total[1] - area
      ofEvents += tie[3] * event * event
      ofOthers += tie[2] * other * other
      below += tie[0]
    }
    return (ofEvents, ofOthers)
  }

  /// The part of the variance that a class of so many rows has.
  static func variance(_ squares: Double, weight: Double, rows: Int) -> Double {
    squares / (weight * weight) * (Double(rows) / Double(rows - 1))
  }
}

extension AreaUnderCurve {
  /// An area computed elsewhere.
  init(estimate: Double, standardError: Double, events: Double, others: Double) {
    (self.estimate, self.standardError, self.events, self.others) = (estimate, standardError, events, others)
  }
}
