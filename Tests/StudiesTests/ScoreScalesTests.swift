import Probability
import Testing

@testable import Studies

struct ScoreScalesTests {
  /// Normal scores of three groups of 200, each with its own level and spread.
  private func scores(_ scales: [(mean: Double, deviation: Double)]) -> (scores: [Double], groups: [Int32]) {
    let groups = scales.indices.flatMap { [Int32](repeating: Int32($0), count: 200) }
    let scores = groups.enumerated().map { i, group -> Double in
      let z = NormalDistribution.standard.quantile((Double(i % 200) + 0.5) / 200)
      return scales[Int(group)].mean + scales[Int(group)].deviation * z
    }
    return (scores, groups)
  }

  @Test func `years of growth on one scale are taken`() {
    let (values, groups) = scores([(-0.7, 0.9), (0, 1), (1.1, 1.3)])
    #expect(ScoreScales.clash(values, groups: groups, count: 3) == nil)
  }

  @Test func `a year of 偏差値 among years of an IRT scale is named`() {
    let (values, groups) = scores([(0, 1), (50, 10), (0.3, 1)])
    #expect(ScoreScales.clash(values, groups: groups, count: 3) == .init(first: 0, second: 1))
  }

  @Test func `the same spread at another level is named`() {
    let (values, groups) = scores([(0, 1), (0.2, 1), (7, 1)])
    #expect(ScoreScales.clash(values, groups: groups, count: 3) == .init(first: 0, second: 2))
  }

  @Test func `a handful of scores says nothing of its scale`() {
    let values = (0..<200).map { Double($0 % 20) } + [500, 900, 100]
    #expect(ScoreScales.clash(values, groups: [Int32](repeating: 0, count: 200) + [1, 1, 1], count: 2) == nil)
  }

  @Test func `the law of scale and shift: the verdict is that of the numbers' form`() {
    let (values, groups) = scores([(0, 1), (3, 2.5), (1, 0.9)])
    let verdict = ScoreScales.clash(values, groups: groups, count: 3)
    #expect(verdict == ScoreScales.clash(values.map { 500 - 80 * $0 }, groups: groups, count: 3))
  }
}
