import Scoring
import Testing

@testable import Carriers

struct RuleSlotsTests {
  @Test func `bins of all items come first, then every missing reason of each`() throws {
    let rule = try WorkbookSample.rule(), slots = RuleSlots(rule)
    let bins = rule.items.reduce(0) { $0 + $1.bins.count }
    #expect(slots.bins == bins && slots.all.count == bins + rule.items.count * rule.missingReasons.count)
    #expect(slots.binStart[0] == 0 && slots.binStart[1] == rule.items[0].bins.count && slots.missingStart[0] == bins)
    for (j, item) in rule.items.enumerated() {
      for (k, bin) in item.bins.enumerated() { #expect(slots.all[slots.binStart[j] + k].points == bin.points) }
    }
  }

  @Test func `more points above the baseline rank higher, then the earlier item, and none at the baseline`() throws {
    let slot = { (points: Int, item: Int) in RuleSlots.Slot(points, "", above: 2, item).key }
    #expect(slot(5, 3) > slot(4, 0) && slot(5, 0) > slot(5, 1) && slot(2, 0) == 0 && slot(1, 0) == 0 && slot(3, 499) > 0)
    #expect(RuleSlots.itemsPerPoint - slot(7, 4) % RuleSlots.itemsPerPoint == 5, "the formula finds the item, counted from 1")
  }
}
