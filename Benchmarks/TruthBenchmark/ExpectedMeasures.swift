import Glibc

/// What measures of a score are expected to be, given the children and the true probability of each.
struct ExpectedMeasures {
  let hazard: [Double]
  let score: [Double]
  let probability: [Double]

  /// The same of these children only.
  func of(_ rows: [Int]) -> ExpectedMeasures {
    ExpectedMeasures(hazard: rows.map { hazard[$0] }, score: rows.map { score[$0] }, probability: rows.map { probability[$0] })
  }

  /// `Σ p_i (1 − p_j) [s_i > s_j or half a tie] / Σ p_i (1 − p_j)` over all pairs of different children.
  /// - Complexity: O(n log n).
  var area: Double {
    let order = score.indices.sorted { score[$0] < score[$1] }
    var (below, won, start) = (0.0, 0.0, 0)
    while start < order.count {
      var end = start
      var (events, others, same) = (0.0, 0.0, 0.0)
      while end < order.count, score[order[end]] == score[order[start]] {
        let p = hazard[order[end]]
        (events, others, same, end) = (events + p, others + 1 - p, same + p * (1 - p), end + 1)
      }
      won += events * below + 0.5 * (events * others - same)
      below += others
      start = end
    }
    let events = hazard.reduce(0, +), pairs = events * (Double(hazard.count) - events) - hazard.reduce(0) { $0 + $1 * (1 - $1) }
    return won / pairs
  }

  /// The share of events among the children from a score on.
  func precision(from threshold: Double) -> Double { found(from: threshold) / Double(score.count { $0 >= threshold }) }

  /// The share of the events that is found from a score on.
  func recall(from threshold: Double) -> Double { found(from: threshold) / hazard.reduce(0, +) }

  private func found(from threshold: Double) -> Double { zip(score, hazard).reduce(0) { $0 + ($1.0 >= threshold ? $1.1 : 0) } }

  /// Events over predicted events.
  var observedToExpected: Double { hazard.reduce(0, +) / probability.reduce(0, +) }

  /// Intercept with the slope fixed at one, at which predicted and true events agree.
  var inTheLarge: Double { line(slopeIsFixed: true).intercept }

  /// The slope of the true probability on the predicted, as a logistic regression of infinitely many outcomes would find it.
  var slope: Double { line(slopeIsFixed: false).slope }

  private static let steps = 30

  private func line(slopeIsFixed: Bool) -> (intercept: Double, slope: Double) {
    let x = probability.map { log($0 / (1 - $0)) }
    var (a, b) = (0.0, 1.0)
    for _ in 0..<Self.steps {
      var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for i in x.indices {
        let m = 1 / (1 + exp(-a - b * x[i])), w = m * (1 - m), r = hazard[i] - m
        (g0, g1, h00, h01, h11) = (g0 + r, g1 + r * x[i], h00 + w, h01 + w * x[i], h11 + w * x[i] * x[i])
      }
      if slopeIsFixed { a += g0 / h00; continue }
      let determinant = h00 * h11 - h01 * h01
      a += (h11 * g0 - h01 * g1) / determinant
      b += (h00 * g1 - h01 * g0) / determinant
    }
    return (a, b)
  }
}
