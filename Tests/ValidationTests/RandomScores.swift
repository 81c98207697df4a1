import Probability
import Testing

/// Random data for laws: 0/1 outcomes that rise with an integer score, with many ties, in clusters.
struct RandomScores: Sendable, CustomTestStringConvertible {
  let seed: Int
  let outcome: [Double]
  let score: [Double]
  let weights: [Double]
  let clusters: [Int32]
  let clusterCount: Int

  static let all = (0..<24).map(RandomScores.init(seed:))
  /// For laws that are quick to check.
  static let many = (0..<200).map(RandomScores.init(seed:))

  init(seed: Int) {
    var stream = RandomStream(seed: 77, task: UInt64(seed))
    let n = 20 + stream.index(below: 200)
    let clusterCount = 2 + stream.index(below: 10)
    let score = (0..<n).map { _ in Double(stream.poisson(mean: 4)) }
    var outcome = score.map { s in stream.bernoulli(SpecialFunctions.logistic(0.5 * (s - 4))) ? 1.0 : 0 }
    (outcome[0], outcome[1], outcome[2], outcome[3]) = (0, 1, 0, 1)
    (self.seed, self.outcome, self.score, self.clusterCount) = (seed, outcome, score, clusterCount)
    weights = (0..<n).map { _ in Double(stream.poisson(mean: 1.5)) + 0.25 }
    clusters = (0..<n).map { _ in Int32(stream.index(below: clusterCount)) }
  }

  var testDescription: String { "seed \(seed), \(outcome.count) rows" }
}
