import Scoring
import Testing

@testable import Carriers

@Suite struct StatusTableTests {
  private let rule = CarriedRuleFile.everyPart

  @Test func `each status stands where the graph looks for it`() {
    let table = StatusTable(rule)
    let last = rule.valueInputs.count - 1
    #expect(table.texts[Int(table.expired)] == "REFUSED_EXPIRED")
    #expect(table.texts[Int(table.notInPopulation)] == "NOT_IN_POPULATION")
    #expect(table.texts[Int(table.refused)] == "REFUSED_RANGE(abs_days)")
    #expect(table.texts[Int(table.refused) + 3 * table.inputs + last] == "REFUSED_UNREADABLE(aid_2025)")
    #expect(table.texts[Int(table.tooManyMissing) + 4] == "TOO_MANY_MISSING(4)")
    #expect(table.texts[Int(table.scored)] == "SCORED")
    #expect(table.texts[Int(table.scored) + 3] == "SCORED_WITH_MISSING(3)")
    #expect(table.texts.count == Int(table.scored) + rule.items.count + 1)
  }
}
