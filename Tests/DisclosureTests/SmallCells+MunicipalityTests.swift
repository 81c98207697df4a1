import Disclosure
import Testing

struct SmallCellsMunicipalityTests {
  @Test func `the threshold depends on the inhabitants`() {
    #expect([0, 1_999].allSatisfy { SmallCells.municipality(inhabitants: $0) == .noCounts })
    #expect([2_000, 24_999].allSatisfy { SmallCells.municipality(inhabitants: $0).threshold == 20 })
    #expect(SmallCells.municipality(inhabitants: 25_000) == .official)
  }

  @Test func `without counts not even zero is shown`() {
    let rule = SmallCells.noCounts
    #expect(rule.publish(0) == .hidden && rule.publish(5_000) == .hidden && rule.publish(share: 100, of: 300) == nil)
    #expect(
      rule.publish(partsOfPublishedSum: [0, 100]) == [.hidden, .hidden] && rule.mayShow(parts: [20, 0], of: [50, 50]) == [false, false])
    #expect(rule.mayShow(nested: [PeopleCount(people: 50, events: 20)], within: PeopleCount(people: 100, events: 40)) == [false])
  }
}
