import Testing

@testable import Association

struct SpearmanCorrelationTests {
  // R 4.2.2: cor.test(x, y, method = "spearman", exact = FALSE).
  @Test func `columns with many ties give R's values`() throws {
    let fixture = try Fixture("rankcor_ties120.csv")
    let spearman = SpearmanCorrelation(fixture.numbers("x"), fixture.numbers("y"))
    #expect(agreeRelatively(spearman.estimate, -0.105102242235284, 1e-12))
    #expect(agreeRelatively(spearman.test?.statistic, -1.14806121379106, 1e-12))
    #expect(agreeRelatively(spearman.test?.pValue, 0.253265436167183, 1e-11))
    #expect(spearman.test?.degreesOfFreedom == 118)
  }

  // R 4.2.2: cor(q, y, method = "spearman").
  @Test func `the children give R's value`() throws {
    let children = try Children()
    #expect(agreeRelatively(SpearmanCorrelation(children.fixture.numbers("q"), children.outcome).estimate, 0.1002599213144, 1e-11))
  }

  @Test(arguments: UInt64(1)...20)
  func `counts by value give what the columns give`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let classical = try ClassicalMeasures(outcome: sample.outcome, strata: sample.strata)
    let (events, others) = classical.counts(classical.levels(sample.measurement))
    let (a, b) = (SpearmanCorrelation(events: events, others: others), SpearmanCorrelation(sample.measurement, sample.outcome))
    #expect(agree(a.estimate, b.estimate, 1e-12) && a.observations == b.observations)
  }

  @Test func `equal values share the mean of their ranks`() {
    #expect(MidRanks.ranks(of: [3, 1, 3, 2]) == [3.5, 1, 3.5, 2])
    #expect(MidRanks.ranks(of: []).isEmpty)
  }

  @Test func `0 and -0 are one value`() {
    #expect(MidRanks.ranks(of: [0, -0.0, 1]) == [1.5, 1.5, 3] && MidRanks.doubledDeviations(of: [0, -0.0, 1]) == [-1, -1, 2])
  }
}
