import Probability
import Testing

@testable import Validation

struct RankingAtCapacityTests {
  /// numpy: stable descending sort.
  @Test(arguments: [
    (50, 0.52, 0.24528301886792453, 3.433962264150943), (150, 0.3466666666666667, 0.49056603773584906, 2.289308176100629),
    (300, 0.25333333333333335, 0.7169811320754716, 1.6729559748427674)
  ]) func `precision, recall and lift agree with a stable sort`(_ k: Int, _ precision: Double, _ recall: Double, _ lift: Double) throws {
    let ranking = try Ranking(outcome: Ranking700.outcome, score: Ranking700.probability)
    let top = try RankingAtCapacity(ranking, capacity: k, ties: .fileOrder)
    expect(top.precision, precision)
    expect(top.recall, recall)
    expect(top.lift, lift)
    expect(top.numberNeededToAssess, 1 / precision)
  }

  @Test func `a cut group is reported whole on both sides and shared out in expectation`() throws {
    let ranking = try Ranking(outcome: [1, 1, 0, 0, 1, 0, 0], score: [9, 5, 5, 5, 5, 2, 1])
    let top = try RankingAtCapacity(ranking, capacity: 3)
    #expect(top.threshold == 5)
    #expect(top.above.children == 1 && top.above.found == 1)
    #expect(top.atLeast.children == 5 && top.atLeast.found == 3)
    #expect(top.found == 2.0)
    #expect(try RankingAtCapacity(ranking, capacity: 3, ties: .fileOrder).found == 2)
  }

  @Test(arguments: RandomScores.all) func `the expectation is the mean over random orders of the ties`(_ data: RandomScores) throws {
    let (k, rounds) = (data.outcome.count / 3, 400)
    let expected = try RankingAtCapacity(Ranking(outcome: data.outcome, score: data.score), capacity: k).found
    var stream = RandomStream(seed: 5, task: UInt64(data.seed))
    var found: [Double] = []
    for _ in 0..<rounds {
      let jittered = data.score.map { $0 + 0.5 * stream.uniform() }
      found.append(try RankingAtCapacity(Ranking(outcome: data.outcome, score: jittered), capacity: k).found)
    }
    let mean = found.reduce(0, +) / Double(rounds)
    let variance = found.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(rounds - 1)
    #expect(abs(mean - expected) <= 4 * (variance / Double(rounds)).squareRoot() + 1e-12)
  }

  @Test(arguments: RandomScores.all) func `assessing everybody finds everybody`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let all = try RankingAtCapacity(ranking, capacity: ranking.rows)
    #expect(all.recall == 1 && all.lift == 1 && all.precision == ranking.prevalence)
  }

  @Test func `capacities beyond the children are refused`() throws {
    let ranking = try Ranking(outcome: [0, 1], score: [1, 2])
    for capacity in [0, 3] {
      #expect(throws: ValidationError.capacityOutOfRange(capacity: capacity, children: 2)) {
        try RankingAtCapacity(ranking, capacity: capacity)
      }
    }
  }
}
