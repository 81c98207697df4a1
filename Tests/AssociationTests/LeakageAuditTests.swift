import Testing

@testable import Association

struct LeakageAuditTests {
  private let audit = LeakageAudit()
  private func effect(_ z: Double, _ b: Double) -> LagEffect { LagEffect(z: z, logOdds: b, standardError: 0.1) }

  @Test func `an effect that vanishes after a year with a huge likelihood ratio is a leak`() {
    #expect(audit.flag(nextYear: effect(40, 4.1), yearAfter: effect(-0.5, -0.05), likelihoodRatio: 177) == .leak)
  }

  @Test func `each rule is needed`() {
    let gone = effect(0, 0)
    #expect(audit.flag(nextYear: effect(8, 2), yearAfter: gone, likelihoodRatio: 100) == .review)
    #expect(audit.flag(nextYear: effect(40, 2), yearAfter: gone, likelihoodRatio: 8) == .review)
    #expect(audit.flag(nextYear: effect(40, 2), yearAfter: gone, likelihoodRatio: nil) == .review)
    #expect(audit.flag(nextYear: effect(40, 0.7), yearAfter: gone, likelihoodRatio: 100) == .review)  // drop 4.9
    #expect(audit.flag(nextYear: effect(40, 0.4), yearAfter: gone, likelihoodRatio: 100) == .none)  // drop 2.8
    #expect(audit.flag(nextYear: effect(5, 2), yearAfter: gone, likelihoodRatio: 100) == .none)
    #expect(audit.flag(nextYear: effect(40, 4), yearAfter: effect(20, 1.4), likelihoodRatio: 100) == .none)
    #expect(audit.flag(nextYear: effect(40, 4), yearAfter: effect(20, 1.3), likelihoodRatio: 100) == .leak)
  }

  @Test func `protective items are never leaks`() {
    #expect(audit.flag(nextYear: effect(-40, -4), yearAfter: effect(0, 0), likelihoodRatio: 0.01) == .none)
  }

  @Test func `an item made by the support process is found in rows`() throws {
    // Item present for 60 % of next year's events and 1 % of others; the year after has nothing to do with it.
    let next = (0..<3000).map { $0 % 30 == 0 ? 1.0 : 0 }
    let after = (0..<3000).map { $0 % 30 == 7 ? 1.0 : 0 }
    let item = (0..<3000).map { i in i % 30 == 0 ? (i % 50 < 30 ? 1.0 : 0) : (i % 101 == 0 ? 1 : 0) }
    let test = StratifiedScoreTest(outcome: next, strata: Strata(single: 3000))
    let later = StratifiedScoreTest(outcome: zip(next, after).map { $0 == 1 ? .nan : $1 }, strata: Strata(single: 3000))
    let (lag1, lag2) = (try #require(LagEffect(test.test(item))), try #require(LagEffect(later.test(item))))
    let ratio = test.crudeTable(of: item).likelihoodRatio
    #expect(audit.flag(nextYear: lag1, yearAfter: lag2, likelihoodRatio: ratio) == .leak)
  }
}
