import Probability
import Regression

/// The number in need over all strata, as draws from what is known of each.
///
/// Perfect assessments: need = those found in need + a beta-binomial number of those not assessed, each stratum's quantiles in a random order of their own
/// (Latin hypercube). Imperfect ones: `N (q + Sp − 1) / (Se + Sp − 1)` with q from Beta(k + ½, n − k + ½) and Se and Sp as known, the total kept in 0…N.
struct StratifiedTotal {
  let strata: [HiddenNeed.Stratum]
  let assessment: Assessment

  /// `Σ N k / n`, corrected for the assessment and then kept in 0…N.
  var estimate: Double {
    let total = strata.reduce(0.0) { sum, stratum in
      guard stratum.children > 0 else { return sum }
      let (N, k, n) = (Double(stratum.children), Double(stratum.inNeed), Double(stratum.assessed))
      return sum + (assessment.isPerfect ? N * k / n : N * assessment.corrected(k / n))
    }
    return min(max(total, 0), children)
  }

  /// Limits between quantiles of the draws; 0 below when nobody, and all above when everybody assessed is in need. They are widened to hold the estimate,
  /// which they may miss where few were assessed and the prior adds half a child in each stratum.
  /// - Complexity: O(draws × log draws).
  func interval(draws: Int, seed: UInt64, level: Double = 0.95) -> Interval {
    let sorted = (assessment.isPerfect ? hypercube(draws, seed) : corrected(draws, seed)).sorted()
    let tail = (1 - level) / 2
    let none = strata.allSatisfy { $0.inNeed == 0 }
    let all = strata.allSatisfy { $0.inNeed == $0.assessed } && assessment.isPerfect
    let low = none ? 0 : SampleQuantile.type7(sorted, tail)
    let high = all ? children : SampleQuantile.type7(sorted, 1 - tail)
    return Interval(low: min(low, estimate), high: max(high, estimate))
  }

  private var children: Double { strata.reduce(0) { $0 + Double($1.children) } }

  private func hypercube(_ draws: Int, _ seed: UInt64) -> [Double] {
    var totals = [Double](repeating: 0, count: draws)
    for (h, stratum) in strata.enumerated() where stratum.children > 0 {
      let (k, n) = (Double(stratum.inNeed), Double(stratum.assessed))
      var needs = BetaBinomial(trials: stratum.children - stratum.assessed, k + 0.5, n - k + 0.5).quantiles(draws)
      var stream = RandomStream(seed: seed, task: Self.task, replicate: UInt64(h))
      stream.shuffle(&needs)
      for d in totals.indices { totals[d] += k + needs[d] }
    }
    return totals
  }

  private func corrected(_ draws: Int, _ seed: UInt64) -> [Double] {
    (0..<draws).map { d in
      var stream = RandomStream(seed: seed, task: Self.task, replicate: UInt64(d), part: 1)
      let (se, sp) = assessment.draw(&stream)
      var total = 0.0
      for stratum in strata where stratum.children > 0 {
        let (k, n) = (Double(stratum.inNeed), Double(stratum.assessed))
        total += Double(stratum.children) * Assessment.corrected(stream.beta(k + 0.5, n - k + 0.5), se, sp)
      }
      return min(max(total, 0), children)
    }
  }

  private static let task: UInt64 = 0x6E65_6564
}
