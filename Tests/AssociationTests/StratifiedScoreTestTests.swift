import Probability
import Testing

@testable import Association

struct StratifiedScoreTestTests {
  // R 4.2.2: anova(glm(y ~ st), glm(y ~ st + x), test = "Rao"), st = interaction(grade, sex). R takes the weights from before its last
  // iteration, which is 8e-7 away; the next tests are exact.
  @Test func `the statistic is that of R's Rao test`() throws {
    let children = try Children()
    let result = children.test.test(children.fixture.numbers("x"))
    #expect(agreeRelatively(result.chiSquare, 2.058809248985, 1e-6))
    #expect(result.observed == 600 && result.missing == 0 && result.events == 107)
  }

  // numpy 2.4.6: U, V, one-step sandwich and its F(1, 19) p-value.
  @Test func `score, information and cluster variance are those of the formulas`() throws {
    let children = try Children()
    let result = children.clusteredTest.test(children.fixture.numbers("x"))
    #expect(agreeRelatively(result.score, 13.419115581119522, 1e-12))
    #expect(agreeRelatively(result.information, 87.46453953552545, 1e-12))
    #expect(agreeRelatively(result.modelPValue, 0.15132854261311487, 1e-11))
    let cluster = try #require(result.cluster)
    #expect(agreeRelatively(cluster.variance, 62.54202885870015, 1e-12))
    #expect(agreeRelatively(cluster.pValue, 0.10605092857894373, 1e-11))
    #expect(cluster.clusters == 20 && !cluster.isClusterLevel)
    #expect(result.pValue == result.modelPValue && result.pValueMethod == .normal)
  }

  // numpy 2.4.6 on the rows that are left when every seventh x is missing.
  @Test func `a missing value leaves its row out of means and event rates`() throws {
    let children = try Children()
    let x = children.fixture.numbers("x").enumerated().map { $0 % 7 == 0 ? .nan : $1 }
    let result = children.clusteredTest.test(x)
    #expect(result.observed == 514 && result.missing == 86 && result.events == 94)
    #expect(agreeRelatively(result.score, 14.839313926752714, 1e-12))
    #expect(agreeRelatively(result.information, 72.55137536409418, 1e-12))
    #expect(agreeRelatively(result.cluster?.variance, 47.728535957698696, 1e-12))
    #expect(agreeRelatively(result.cluster?.pValue, 0.044827649935712, 1e-11))
  }

  @Test(arguments: UInt64(1)...20)
  func `the statistic equals Rao's with the full information matrix`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let rao = try RaoTest(outcome: sample.outcome, codes: sample.codes, strata: RandomSample.strata, columns: [sample.measurement])
    #expect(agreeRelatively(sample.test.test(sample.measurement).chiSquare, rao.statistic, 1e-10))
  }

  @Test(arguments: UInt64(1)...20)
  func `shift and scale change the unit and nothing else`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let plain = sample.test.test(sample.measurement)
    let moved = sample.test.test(sample.measurement.map { 1000 - 0.01 * $0 })
    #expect(agree(moved.z, plain.z.map { -$0 }))
    #expect(agreeRelatively(moved.perUnit?.logOdds, plain.perUnit.map { -100 * $0.logOdds }, 1e-8))
    #expect(agree(moved.perStandardDeviation?.logOdds, plain.perStandardDeviation.map { -$0.logOdds }))
    #expect(agree(moved.pValue, plain.pValue) && agree(moved.cluster?.pValue, plain.cluster?.pValue))
  }

  @Test(arguments: UInt64(1)...20)
  func `the order of rows and the numbers of strata do not matter`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    var random = RandomStream(seed: seed)
    let order = random.permutation(of: sample.outcome.count)
    let renumbered = Strata(codes: order.map { 2 * (5 - sample.codes[$0]) + 1 }, count: 13)
    let test = StratifiedScoreTest(
      outcome: order.map { sample.outcome[$0] }, strata: renumbered,
      clusters: order.map { 14 - sample.clusters[$0] }, clusterCount: 15)
    let (a, b) = (sample.test.test(sample.measurement), test.test(order.map { sample.measurement[$0] }))
    #expect(agree(a.z, b.z) && agree(a.cluster?.statistic, b.cluster?.statistic))
    #expect(a.observed == b.observed && a.events == b.events)
  }

  @Test(arguments: UInt64(1)...20)
  func `exchanging cases and controls changes the sign`(seed: UInt64) {
    let sample = RandomSample(seed: seed)
    let exchanged = StratifiedScoreTest(
      outcome: sample.outcome.map { 1 - $0 }, strata: sample.strata, clusters: sample.clusters, clusterCount: RandomSample.schools)
    let (a, b) = (sample.test.test(sample.count), exchanged.test(sample.count))
    #expect(agree(a.z, b.z.map { -$0 }) && agree(a.pValue, b.pValue) && agree(a.cluster?.variance, b.cluster?.variance))
  }

  @Test(arguments: UInt64(1)...20)
  func `the effect is the first Newton step of the logistic regression`(seed: UInt64) throws {
    let result = RandomSample(seed: seed).test.test(RandomSample(seed: seed).measurement)
    let effect = try #require(result.perUnit)
    #expect(agree(effect.logOdds, result.score / result.information))
    #expect(agree(effect.logOdds / effect.standardError, result.z))
    let standardised = try #require(result.perStandardDeviation)
    #expect(agree(standardised.logOdds / standardised.standardError, result.z))
    #expect(agree(standardised.logOdds, effect.logOdds * result.standardDeviation))
    let interval = effect.interval(level: 0.95)
    #expect(agree(interval.upperBound - interval.lowerBound, 2 * 1.959963984540054 * effect.standardError))
  }

  @Test func `rows without outcome, stratum or cluster take no part where they cannot`() {
    let sample = RandomSample(seed: 7)
    var extended = sample
    extended.outcome += [.nan, 1, 0]
    extended.codes += [0, -1, -1]
    extended.clusters += [0, 0, 0]
    extended.measurement += [1e3, 1e3, 1e3]
    let (a, b) = (sample.test.test(sample.measurement), extended.test.test(extended.measurement))
    #expect(a == b)
  }

  @Test func `an item that is constant within strata has no p-value`() {
    let sample = RandomSample(seed: 3)
    let constant = sample.test.test(sample.codes.map { 0.1 * Double($0) })
    #expect(constant.pValue == nil && constant.z == nil && constant.perUnit == nil && constant.degreesOfFreedom == 0)
    let unobserved = sample.test.test(sample.outcome.map { _ in .nan })
    #expect(unobserved.observed == 0 && unobserved.missing == 400 && unobserved.pValue == nil)
  }

  @Test func `an item that is constant within schools gets the larger p-value`() throws {
    let sample = RandomSample(seed: 5)
    let result = sample.test.test(sample.clusters.map { Double($0 % 4) })
    let cluster = try #require(result.cluster)
    #expect(cluster.isConstantWithinClusters && cluster.isClusterLevel)
    #expect(result.pValue == max(try #require(result.modelPValue), cluster.pValue))
  }

  @Test func `an item that is constant within school and year counts as one of the school`() throws {
    let sample = RandomSample(seed: 5)
    let yearly = zip(sample.clusters, sample.codes).map { Double(($0 * 7 + $1 * 3) % 11) }
    #expect(sample.test.test(yearly).cluster?.isConstantWithinClusters == true)
    #expect(sample.test.test(sample.count).cluster?.isConstantWithinClusters == false)
  }

  @Test func `an item that mostly differs between schools counts as one of the school`() throws {
    let sample = RandomSample(seed: 5)
    let nearly = zip(sample.clusters, sample.count).map { Double($0) + 0.1 * $1 }
    let cluster = try #require(sample.test.test(nearly).cluster)
    #expect(!cluster.isConstantWithinClusters && cluster.intraclassCorrelation > 0.9 && cluster.isClusterLevel)
  }

  // Binomial standard error of a share of 400 at 0.05: 0.011; the bounds are three of them away.
  @Test func `the size is the nominal one without association`() {
    let rejected = (1...400).count { seed in
      let sample = RandomSample(seed: UInt64(1000 + seed), rows: 300)
      return (sample.test.test(sample.count).pValue ?? 1) < 0.05
    }
    #expect((7...33).contains(rejected), "\(rejected) of 400 rejected")
  }

  @Test func `missingness is tested over all rows`() throws {
    let children = try Children()
    let x = children.fixture.numbers("x").enumerated().map { $0 % 7 == 0 ? .nan : $1 }
    let result = children.test.testMissing(of: x)
    let indicator = children.test.test(x.map { $0.isNaN ? 1 : 0 })
    #expect(result == indicator && result.observed == 600)
  }

  @Test func `an outcome that is not 0 or 1, or does not vary, is refused`() {
    #expect(throws: AssociationError.outcomeIsNotBinary(row: 3)) { try StratifiedScoreTest.check(outcome: [0, 1, 2]) }
    #expect(throws: AssociationError.outcomeDoesNotVary(rows: 2, events: 2)) { try StratifiedScoreTest.check(outcome: [1, .nan, 1]) }
    #expect(throws: Never.self) { try StratifiedScoreTest.check(outcome: [0, .nan, 1]) }
  }
}
