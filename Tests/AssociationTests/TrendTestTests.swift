import Testing

@testable import Association

struct TrendTestTests {
  // R 4.2.2: prop.trend.test(c(83, 90, 129, 70), c(86, 93, 136, 82), score = 0:3), Fleiss' smokers; n - 1 variant as in coin.
  @Test func `the smokers' trend is that of R`() throws {
    let trend = TrendTest(scores: [0, 1, 2, 3], events: [83, 90, 129, 70], totals: [86, 93, 136, 82])
    #expect(agreeRelatively(trend.statistic, -14.5239294710328, 1e-12) && agreeRelatively(trend.variance, 25.6469933654168, 1e-12))
    #expect(agreeRelatively(trend.cochranArmitage?.statistic, -2.86791253095308, 1e-12))
    #expect(agreeRelatively(trend.cochranArmitage?.pValue, 0.00413189747764145, 1e-11))
    #expect(agreeRelatively(trend.linearByLinear?.statistic, -2.8642982730194, 1e-12))
    #expect(agreeRelatively(trend.linearByLinear?.pValue, 0.00417934262853378, 1e-11))
  }

  @Test(arguments: UInt64(1)...20)
  func `the trend is the crude score test`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let crude = StratifiedScoreTest(outcome: sample.outcome, strata: Strata(single: 400)).test(sample.count)
    let trend = TrendTest(scores: sample.count, events: sample.outcome, totals: sample.outcome.map { _ in 1 })
    #expect(agree(trend.cochranArmitage?.statistic, crude.z))
  }

  @Test func `scores that do not vary give no test`() {
    #expect(TrendTest(scores: [2, 2], events: [1, 2], totals: [5, 6]).cochranArmitage == nil)
  }
}
