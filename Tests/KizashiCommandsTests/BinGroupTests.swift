import Testing
import Validation

@testable import KizashiCommands

@Suite struct BinGroupTests {
  private func group(_ name: String, _ counts: [Int], missing: Bool = false) -> BinGroup {
    BinGroup(parts: [name], counts: counts, isMissing: missing)
  }

  @Test func `groups of few children are joined until none is small in any period`() {
    let pooled = BinGroup.pooled([group("a", [50, 60]), group("b", [3, 40]), group("c", [20, 9]), group("d", [0, 0]), group("e", [30, 30])])
    #expect(pooled.map(\.name) == ["a", "b + c", "e"] && pooled[1].counts == [23, 49])
    #expect(
      BinGroup.pooled([group("a", [50]), group("b", [3])]).map(\.counts) == [[53]], "a single small group would be the rest of the sum")
    #expect(BinGroup.pooled([group("a", [50]), group("b", [0]), group("c", [12])]).count == 2)
    for seed in 0..<200 {
      let groups = (0..<6).map { group("\($0)", [(seed * 7 + $0 * 13) % 23, (seed * 5 + $0 * 11) % 31]) } + [group("z", [40, 40])]
      let pooled = BinGroup.pooled(groups)
      #expect(pooled.allSatisfy { $0.counts.allSatisfy { $0 == 0 || $0 >= 10 } })
      #expect(pooled.reduce(0) { $0 + $1.counts[0] } == groups.reduce(0) { $0 + $1.counts[0] })
    }
  }

  @Test func `children with and without a value joined are neither`() {
    let mixed = BinGroup.pooled([group("a", [5]), group("none", [5], missing: true), group("b", [40])])
    #expect(mixed[0].isMissing == nil && !mixed[0].bin(0).isMissing && mixed[1].isMissing == false)
  }

  @Test func `a later period is counted in the groups of the earlier`() {
    let before = [BinGroup(parts: ["a", "b"], counts: [30], isMissing: false), group("c", [20])]
    let now = [PeriodCounts.Bin(name: "a", count: 1), PeriodCounts.Bin(name: "b", count: 2), PeriodCounts.Bin(name: "new", count: 40)]
    #expect(BinGroup.paired(before, now).map(\.counts) == [[30, 3], [20, 0], [0, 40]])
  }
}
