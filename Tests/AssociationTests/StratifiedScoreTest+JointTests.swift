import Probability
import Testing

@testable import Association

struct StratifiedScoreTestJointTests {
  // numpy 2.4.6; R 4.2.2's anova(test = "Rao") prints 5.157479899, computed from weights that still carry its last step (4e-6 away).
  @Test func `level and square together have two degrees of freedom`() throws {
    let children = try Children()
    let x = children.fixture.numbers("x")
    let result = children.clusteredTest.joint([x, x.map { $0 * $0 }])
    #expect(agreeRelatively(result.chiSquare, 5.157476027161148, 1e-11))
    #expect(agreeRelatively(result.chiSquare, 5.157479899423, 1e-6))
    #expect(agreeRelatively(result.cluster?.pValue, 0.037993832572378705, 1e-10))
    #expect(result.rank == 2)
  }

  // numpy 2.4.6: dummies "other" and "single", reference "two".
  @Test func `the levels of the household are tested together`() throws {
    let children = try Children()
    let result = children.clusteredTest.nominal(codes: children.fixture.codes("house"), levels: 3)
    #expect(agreeRelatively(result.chiSquare, 25.202208336716957, 1e-11))
    #expect(agreeRelatively(result.modelPValue, 3.3682940164168617e-06, 1e-10))
    #expect(agreeRelatively(result.cluster?.pValue, 0.007948842800857517, 1e-10))
    #expect(agreeRelatively(result.effects[0].logOdds, -0.0925013534678887, 1e-10))
    #expect(agreeRelatively(result.effects[1].logOdds, 1.4810551611165605, 1e-11))
    #expect(agreeRelatively(result.effects[0].standardError, 0.5081510549975855, 1e-11))
    #expect(agreeRelatively(result.effects[1].standardError, 0.2980706894926845, 1e-11))
    #expect(result.pValue == result.modelPValue)
  }

  @Test(arguments: UInt64(1)...20)
  func `one column alone is the simple test`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    let (one, joint) = (sample.test.test(sample.measurement), sample.test.joint([sample.measurement]))
    #expect(agree(joint.chiSquare, one.chiSquare) && agree(joint.effects.first?.logOdds, one.perUnit?.logOdds))
    #expect(agree(joint.cluster?.statistic, one.cluster?.statistic) && agree(joint.cluster?.pValue, one.cluster?.pValue))
    #expect(joint.observed == one.observed && joint.missing == one.missing && joint.events == one.events)
  }

  @Test(arguments: UInt64(1)...20)
  func `the statistic equals Rao's with the full information matrix`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let columns = [sample.measurement, sample.count, zip(sample.measurement, sample.count).map { $0 * $1 }]
    let rao = try RaoTest(outcome: sample.outcome, codes: sample.codes, strata: RandomSample.strata, columns: columns)
    #expect(agreeRelatively(sample.test.joint(columns).chiSquare, rao.statistic, 1e-10))
  }

  @Test(arguments: UInt64(1)...20)
  func `the reference level does not change the statistic`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    let results = (0..<4).map { sample.test.nominal(codes: sample.level, levels: 4, reference: $0) }
    for result in results { #expect(agree(result.chiSquare, results[0].chiSquare) && result.rank == 3) }
  }

  @Test(arguments: UInt64(1)...20)
  func `levels counted are dummies tested`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    let dummies = (1..<4).map { level in sample.level.map { $0 < 0 ? Double.nan : $0 == Int32(level) ? 1 : 0 } }
    let (counted, tested) = (sample.test.nominal(codes: sample.level, levels: 4, reference: 0), sample.test.joint(dummies))
    #expect(agree(counted.chiSquare, tested.chiSquare) && agree(counted.cluster?.statistic, tested.cluster?.statistic))
    for (a, b) in zip(counted.effects, tested.effects) { #expect(agree(a.logOdds, b.logOdds) && agree(a.standardError, b.standardError)) }
    #expect(counted.observed == tested.observed && counted.missing == tested.missing && counted.events == tested.events)
  }

  @Test(arguments: UInt64(1)...20)
  func `a column that repeats another costs no degree of freedom`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    let twice = sample.test.joint([sample.count, sample.count.map { 5 - 2 * $0 }, sample.codes.map(Double.init)])
    #expect(twice.rank == 1 && agree(twice.chiSquare, sample.test.test(sample.count).chiSquare))
  }

  // Children with the event lack the item three times as often; its levels say nothing. Coding missing as "no level" would reject
  // in more than half of these data sets. Binomial bounds: three standard errors around 0.05 of 300.
  @Test func `informative missingness does not leak into a nominal item`() {
    var (honest, leaking) = (0, 0)
    for seed in 1...300 {
      var random = RandomStream(seed: UInt64(seed))
      let outcome = (0..<600).map { _ in random.uniform() < 0.15 ? 1.0 : 0 }
      let codes = outcome.map { y in random.uniform() < (y == 1 ? 0.45 : 0.15) ? Int32(-1) : Int32(random.index(below: 3)) }
      let test = StratifiedScoreTest(outcome: outcome, strata: Strata(single: 600))
      honest += (test.nominal(codes: codes, levels: 3).pValue ?? 1) < 0.05 ? 1 : 0
      let zeros = (0..<3).map { level in codes.map { $0 == Int32(level) ? 1.0 : 0 } }
      leaking += (test.joint(zeros).pValue ?? 1) < 0.05 ? 1 : 0
    }
    #expect((4...26).contains(honest), "\(honest) of 300 rejected")
    #expect(leaking > 150, "the contrast itself: \(leaking) of 300")
  }

  @Test func `a nominal item of the school gets the larger p-value`() throws {
    let sample = RandomSample(seed: 9)
    let result = sample.test.nominal(codes: sample.clusters.map { $0 % 3 }, levels: 3)
    let (cluster, model) = (try #require(result.cluster), try #require(result.modelPValue))
    #expect(cluster.isClusterLevel && result.pValue == max(model, cluster.pValue))
  }

  @Test func `nothing to test is not an error`() {
    let sample = RandomSample(seed: 2)
    let result = sample.test.nominal(codes: [Int32](repeating: -1, count: 400), levels: 3)
    #expect(result.observed == 0 && result.missing == 400 && result.pValue == nil && result.rank == 0)
  }
}
