import Probability
import Regression
import Testing

@testable import Validation

struct ClusterBootstrapTests {
  private func bootstrap(_ data: RandomScores, _ scheme: ClusterBootstrap.Scheme, replicates: Int = 200) throws -> ClusterBootstrap {
    try ClusterBootstrap(clusters: data.clusters, clusterCount: data.clusterCount, replicates: replicates, scheme: scheme, seed: 3)
  }

  @Test(arguments: RandomScores.all) func `multinomial counts add up to the clusters, poisson counts have mean one`(_ data: RandomScores)
    throws
  {
    let multinomial = try bootstrap(data, .multinomial)
    #expect((0..<50).allSatisfy { multinomial.counts(replicate: $0).reduce(0, +) == Double(data.clusterCount) })
    let poisson = try bootstrap(data, .poisson)
    let total = (0..<200).reduce(0.0) { $0 + poisson.counts(replicate: $1).reduce(0, +) }
    let expected = 200 * Double(data.clusterCount)
    #expect(abs(total - expected) < 4 * expected.squareRoot())
  }

  @Test(arguments: RandomScores.all) func `the weighted measures equal those of copied rows`(_ data: RandomScores) throws {
    let bootstrap = try bootstrap(data, .poisson)
    let weighted = WeightedRanking(try Ranking(outcome: data.outcome, score: data.score), clusters: data.clusters)
    for replicate in 0..<10 {
      let counts = bootstrap.counts(replicate: replicate)
      let copies = data.outcome.indices.flatMap { [Int](repeating: $0, count: Int(counts[Int(data.clusters[$0])])) }
      guard let copied = try? Ranking(outcome: copies.map { data.outcome[$0] }, score: copies.map { data.score[$0] }),
        let area = try? AreaUnderCurve(copied), copied.rows % 4 == 0
      else { continue }
      let sums = weighted.sums(counts)
      expect(WeightedRanking.area(sums), area.estimate)
      let top = try RankingAtCapacity(copied, capacity: copied.rows / 4)
      expect(WeightedRanking.precision(sums, share: 0.25), top.precision)
    }
  }

  @Test(arguments: RandomScores.all.prefix(4)) func `intervals have the same bits for any number of threads`(_ data: RandomScores) throws {
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let one = try RankingIntervals(ranking, capacities: [5, 10], bootstrap: bootstrap(data, .multinomial), threads: 1)
    let many = try RankingIntervals(ranking, capacities: [5, 10], bootstrap: bootstrap(data, .multinomial), threads: 4)
    #expect(one == many)
    #expect(one.precision.count == 2)
  }

  /// With each row its own cluster the bootstrap estimates DeLong's error; 1,000 replicates know it within 7 per cent.
  @Test func `rows as clusters give about DeLong's standard error`() throws {
    let n = Ranking700.outcome.count
    let bootstrap = try ClusterBootstrap(clusters: (0..<n).map(Int32.init), clusterCount: n, replicates: 1000, seed: 1)
    let ranking = try Ranking(outcome: Ranking700.outcome, score: Ranking700.probability)
    let intervals = try RankingIntervals(ranking, capacities: [50], bootstrap: bootstrap, threads: 2)
    expect(intervals.area?.standardError, try AreaUnderCurve(ranking).standardError, within: 0.1)
    // The precision at 50 children: 26 found, binomial error 0.07.
    expect(intervals.precision[0]?.standardError, 0.07, within: 0.3)
    #expect(intervals.area!.interval.low < 0.7472 && intervals.area!.interval.high > 0.7472)
  }

  @Test func `the difference of a score and itself is nothing`() throws {
    let data = RandomScores.all[0]
    let ranking = try Ranking(outcome: data.outcome, score: data.score)
    let difference = try bootstrap(data, .multinomial).areaDifference(ranking, ranking)
    #expect(difference?.interval.low == 0 && difference?.interval.high == 0)
  }

  @Test func `wrong clusters are refused`() throws {
    #expect(throws: ValidationError.clusterOutOfRange(row: 1, count: 2)) {
      try ClusterBootstrap(clusters: [0, 2], clusterCount: 2, seed: 1)
    }
    #expect(throws: ValidationError.settingOutOfRange(name: "clusterCount")) {
      try ClusterBootstrap(clusters: [0, 0], clusterCount: 1, seed: 1)
    }
    let bootstrap = try ClusterBootstrap(clusters: [0, 1], clusterCount: 2, seed: 1)
    let ranking = try Ranking(outcome: [0, 1, 1], score: [1, 2, 3])
    #expect(throws: ValidationError.lengthMismatch(role: .clusters, expected: 3, found: 2)) {
      try RankingIntervals(ranking, capacities: [1], bootstrap: bootstrap)
    }
  }
}
