import Testing

@testable import Association

struct MantelHaenszelTests {
  // R 4.2.2: mantelhaen.test(table(arrears > 0, y, interaction(grade, sex)), correct = FALSE). assoc.json prints 12 decimals.
  @Test func `the common odds ratio of the children is that of R`() throws {
    let children = try Children()
    let common = MantelHaenszel(children.test.fourfoldTables(of: children.fixture.numbers("arrears")))
    let ratio = try #require(common.oddsRatio())
    #expect(agreeRelatively(ratio.ratio, 3.341584440929, 1e-12))
    #expect(agreeRelatively(ratio.low, 2.121330913386, 1e-12) && agreeRelatively(ratio.high, 5.263764604287, 1e-12))
    #expect(agreeRelatively(common.test()?.statistic, 28.562082331573, 1e-12))
  }

  // R 4.2.2, vcd 1.4.11: woolf_test(array(c(5, 3, 0, 7, 2, 6, 4, 9, 8, 1, 3, 5), c(2, 2, 3))).
  @Test func `with a zero Woolf's test adds a half to every count, and leaves out strata that say nothing`() {
    let tables = [(5.0, 0.0, 3.0, 7.0), (2, 4, 6, 9), (8, 3, 1, 5)].map {
      FourfoldTable(exposedEvents: $0.0, exposedOthers: $0.1, unexposedEvents: $0.2, unexposedOthers: $0.3)
    }
    let empty = FourfoldTable(exposedEvents: 0, exposedOthers: 4, unexposedEvents: 0, unexposedOthers: 6)
    for tables in [tables, tables + [empty]] {
      let woolf = MantelHaenszel(tables).woolf()
      #expect(agreeRelatively(woolf?.statistic, 4.503616032699297, 1e-12) && woolf?.degreesOfFreedom == 2)
    }
  }

  // R 4.2.2 on UCBAdmissions: mantelhaen.test, Breslow–Day with and without Tarone's correction, vcd 1.4.11 woolf_test.
  @Test func `the Berkeley admissions give R's tests`() throws {
    let common = MantelHaenszel(Berkeley.tables)
    let ratio = try #require(common.oddsRatio())
    #expect(agreeRelatively(ratio.ratio, 0.904696828258623, 1e-12))
    #expect(agreeRelatively(ratio.low, 0.77190736175935, 1e-12) && agreeRelatively(ratio.high, 1.06032976443666, 1e-12))
    #expect(agreeRelatively(common.test()?.statistic, 1.52460666044344, 1e-12))
    #expect(agreeRelatively(common.test()?.pValue, 0.216923697055518, 1e-11))
    #expect(agreeRelatively(common.test(correction: 0.5)?.statistic, 1.42694622858669, 1e-12))
    #expect(agreeRelatively(common.breslowDay(tarone: false)?.statistic, 18.825513705235, 1e-10))
    #expect(agreeRelatively(common.breslowDay(tarone: true)?.statistic, 18.8255012520517, 1e-10))
    #expect(agreeRelatively(common.breslowDay(tarone: true)?.pValue, 0.00207140139788218, 1e-10))
    #expect(agreeRelatively(common.woolf()?.statistic, 17.9017124697972, 1e-12))
    #expect(common.woolf()?.degreesOfFreedom == 5)
  }

  @Test(arguments: UInt64(1)...20)
  func `the test is the score test with n - 1 in place of n`(seed: UInt64) throws {
    let sample = RandomSample(seed: seed)
    let exposure = sample.count.map { $0 > 0 ? 1.0 : 0 }
    let test = StratifiedScoreTest(outcome: sample.outcome, strata: Strata(single: 400))
    let score = try #require(test.test(exposure).chiSquare)
    #expect(agree(MantelHaenszel(test.fourfoldTables(of: exposure)).test()?.statistic, score * 399 / 400))
  }

  @Test func `empty tables say nothing`() {
    let empty = FourfoldTable(exposedEvents: 0, exposedOthers: 0, unexposedEvents: 0, unexposedOthers: 0)
    #expect(MantelHaenszel([empty]).test() == nil && MantelHaenszel([empty]).oddsRatio() == nil)
    #expect(MantelHaenszel([empty]).breslowDay(tarone: true) == nil && MantelHaenszel([empty]).woolf() == nil)
    #expect(MantelHaenszel(Berkeley.tables + [empty]) == MantelHaenszel(Berkeley.tables))
  }

  // As R's mantelhaen.test: the correction is left out where observed and expected differ by less than half a child.
  @Test func `a difference below the correction is not corrected`() {
    let near = MantelHaenszel([FourfoldTable(exposedEvents: 3, exposedOthers: 4, unexposedEvents: 4, unexposedOthers: 6)])
    #expect(near.test(correction: 0.5) == near.test() && near.test() != nil)
  }
}
