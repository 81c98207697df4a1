import Testing

@testable import Association

struct GeneralizedMantelHaenszelTests {
  // R 4.2.2: mantelhaen.test(table(house, y, interaction(grade, sex))). assoc.json prints 12 decimals.
  @Test func `the general association of the household is that of R`() throws {
    let children = try Children()
    let test = try #require(children.test.levelCounts(codes: children.fixture.codes("house"), levels: 3).test())
    #expect(agreeRelatively(test.statistic, 24.459744058545, 1e-12) && test.degreesOfFreedom == 2)
  }

  @Test func `two levels give the Mantel–Haenszel test`() throws {
    let counts = Berkeley.tables.map { ([$0.unexposedEvents, $0.exposedEvents], [$0.unexposedOthers, $0.exposedOthers]) }
    let general = GeneralizedMantelHaenszel(counts: counts.map { (cases: $0.0, controls: $0.1) }).test()
    #expect(agreeRelatively(general?.statistic, 1.52460666044344, 1e-11) && general?.degreesOfFreedom == 1)
  }
}
