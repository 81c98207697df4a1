/// The rows of all groups by their score, with running sums from which the area under the curve of all rows but one group's is had
/// in the time of that group's rows.
///
/// At score t the share of others below is `v = V − A`, that of events above `u = U − A`, with half of those tied and less the area A of all rows,
/// so that the sums of their squares keep their digits.
struct ScoreTies: Sendable {
  /// The place among the distinct scores of each place of the outcome; −1 of rows in no group.
  let ofPlace: [Int32]
  /// `v` and `u` of each score.
  let placements: [SIMD2<Double>]
  /// Sums over the scores below each: of events e, e v, e², e² v, e² v² and of others o², o² u, o² u², where e and o are weights.
  let sums: [SIMD8<Double>]
  /// The weights of the others and of the events.
  let total: SIMD2<Double>
  /// The area under the curve.
  let area: Double
  /// The rows of each class.
  let counts: (others: Int, events: Int)

  /// Sums over the rows that are in a group.
  /// - Complexity: O(n).
  init(_ outcome: ScoredOutcome, codes: [Int32]) {
    var (ofPlace, weights, last) = ([Int32](repeating: -1, count: codes.count), [SIMD4<Double>](), Double.nan)
    var counts = (others: 0, events: 0)
    for place in codes.indices where codes[place] >= 0 {
      if outcome.scores[place] != last { weights.append(.zero) }
      last = outcome.scores[place]
      weights[weights.count - 1] += outcome.weights(at: place)
      ofPlace[place] = Int32(weights.count - 1)
      if outcome.isEvent[place] { counts.events += 1 } else { counts.others += 1 }
    }
    (self.ofPlace, self.counts) = (ofPlace, counts)
    let all = weights.reduce(.zero, +)
    total = SIMD2(all[0], all[1])
    (area, placements, sums) = Self.sums(weights, total)
  }

  private static func sums(_ weights: [SIMD4<Double>], _ total: SIMD2<Double>) -> (Double, [SIMD2<Double>], [SIMD8<Double>]) {
    var (placements, below): ([SIMD2<Double>], SIMD4<Double>) = ([], .zero)
    placements.reserveCapacity(weights.count)
    var area = 0.0
    for tie in weights {
      let middle = below + 0.5 * tie
      placements.append(SIMD2(middle[0], total[1] - middle[1]) / total)
      area += tie[1] * middle[0]
      below += tie
    }
    area /= total[0] * total[1]
    var sums = [SIMD8<Double>.zero]
    sums.reserveCapacity(weights.count + 1)
    for t in weights.indices {
      placements[t] -= SIMD2(repeating: area)
      sums.append(sums[t] + Self.moments(weights[t], placements[t]))
    }
    return (area, placements, sums)
  }

  /// The terms of one score in the sums.
  static func moments(_ weights: SIMD4<Double>, _ placement: SIMD2<Double>) -> SIMD8<Double> {
    let (v, u, e, e², o²) = (placement[0], placement[1], weights[1], weights[3], weights[2])
    return SIMD8(e, e * v, e², e² * v, e² * v * v, o², o² * u, o² * u * u)
  }
}

extension ScoredOutcome {
  /// The weight of a row as another and as an event, and both squared.
  func weights(at place: Int) -> SIMD4<Double> {
    let weight = weights?[place] ?? 1
    return isEvent[place] ? SIMD4(0, weight, 0, weight * weight) : SIMD4(weight, 0, weight * weight, 0)
  }
}
