import Association
import Probability

/// Random children in strata and schools, with an outcome whose rate differs between strata.
struct RandomSample {
  var outcome: [Double]
  var codes: [Int32]
  var clusters: [Int32]
  /// A count, a measurement with missing values, and a nominal item with four levels.
  var count: [Double]
  var measurement: [Double]
  var level: [Int32]
  static let strata = 6
  static let schools = 15

  init(seed: UInt64, rows: Int = 400, effect: Double = 0.3) {
    var random = RandomStream(seed: seed)
    (outcome, codes, clusters, count, measurement, level) = ([], [], [], [], [], [])
    for _ in 0..<rows {
      let stratum = random.index(below: Self.strata)
      let x = random.normal() + Double(stratum) / 3
      codes.append(Int32(stratum))
      clusters.append(Int32(random.index(below: Self.schools)))
      measurement.append(random.uniform() < 0.1 ? .nan : x)
      count.append(Double(random.poisson(mean: 0.7)))
      level.append(Int32(random.index(below: 5)) - 1)
      outcome.append(random.uniform() < 0.1 + 0.05 * Double(stratum) + effect * (x > 1 ? 0.2 : 0) ? 1 : 0)
    }
  }

  var strata: Strata { Strata(codes: codes, count: Self.strata) }
  var test: StratifiedScoreTest {
    StratifiedScoreTest(outcome: outcome, strata: strata, clusters: clusters, clusterCount: Self.schools)
  }
}

/// Whether two numbers agree to this relative (below 1: absolute) difference.
func agree(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a == b || abs(a - b) <= tolerance * max(1, abs(b))
}

/// Whether two numbers agree to this relative difference.
func agreeRelatively(_ a: Double?, _ b: Double?, _ tolerance: Double = 1e-9) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  return a == b || abs(a - b) <= tolerance * abs(b)
}
