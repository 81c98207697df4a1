import Scoring
import Testing

@testable import Carriers

@Suite struct ItemTableTests {
  private let table = ItemTable(CarriedRuleFile.everyPart, InputTable(CarriedRuleFile.everyPart))

  @Test func `every item has as many terms and cuts as the longest`() {
    #expect(table.terms.map(\.count) == [3, 3, 3, 3, 3])
    #expect(table.cuts.map(\.count) == [3, 3, 3, 3, 3])
  }

  @Test func `a change is this year's value minus the earlier one`() {
    #expect(table.terms[1].map(\.weight) == [1, -1, 0])
    #expect(table.cuts[1] == [-45, 55, .max])
  }

  @Test func `categories are looked up: their bins, or whether they count`() {
    let household = table.terms[3][0], aid = table.terms[4][2]
    #expect(table.table[Int(household.start)..<Int(household.start) + 3] == [0, 1, 2])
    #expect(table.cuts[3] == [5, 15, .max])
    #expect(table.table[Int(aid.start)..<Int(aid.start) + 2] == [0, 1])
    #expect([household.step, aid.step, table.terms[0][0].step] == [1, 1, 0])
  }

  @Test func `slots are the bins, then every reason of the rule`() {
    #expect(table.points.prefix(4) == [0, 4, 9, 17])
    #expect(table.reasonSlots[0] == 4)
    #expect(table.texts[3] == "欠席が20日以上")
    #expect(table.texts.count == table.points.count)
  }
}
