import Testing

@testable import Association

struct FourfoldTableTests {
  private let table = FourfoldTable(exposedEvents: 20, exposedOthers: 80, unexposedEvents: 10, unexposedOthers: 190)

  // By hand: log OR = log(20 × 190 / (80 × 10)), Woolf 1/20 + 1/80 + 1/10 + 1/190; Katz 1/20 - 1/100 + 1/10 - 1/200.
  @Test func `ratios and their intervals follow Woolf and Katz`() throws {
    let (odds, risk) = (try #require(table.oddsRatio()), try #require(table.relativeRisk()))
    #expect(agreeRelatively(odds.ratio, 4.75, 1e-14) && agreeRelatively(risk.ratio, 4, 1e-14))
    #expect(agreeRelatively(odds.logStandardError * odds.logStandardError, 0.16776315789473684, 1e-12))
    #expect(agreeRelatively(risk.logStandardError * risk.logStandardError, 0.135, 1e-12))
    #expect(agreeRelatively(odds.low * odds.high, 4.75 * 4.75, 1e-12))
  }

  @Test func `φ² times N is χ²`() throws {
    let chiSquare = ContingencyTable(counts: [[20, 80], [10, 190]]).chiSquare
    #expect(agreeRelatively(table.phi.map { $0 * $0 * 300 }, chiSquare?.statistic, 1e-12))
  }

  @Test func `the likelihood ratio compares exposure of cases and others`() {
    #expect(agree(table.likelihoodRatio, (20.0 / 30) / (80.0 / 270), 1e-14))
    #expect(FourfoldTable(exposedEvents: 2, exposedOthers: 0, unexposedEvents: 1, unexposedOthers: 5).likelihoodRatio == .infinity)
    #expect(FourfoldTable(exposedEvents: 0, exposedOthers: 0, unexposedEvents: 1, unexposedOthers: 5).likelihoodRatio == nil)
  }

  @Test func `a zero leaves ratios undefined`() {
    let zero = FourfoldTable(exposedEvents: 0, exposedOthers: 8, unexposedEvents: 1, unexposedOthers: 9)
    #expect(zero.oddsRatio() == nil && zero.relativeRisk() == nil)
  }
}
