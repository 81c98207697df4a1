import Testing

@testable import Disclosure

struct AuditTests {
  // scipy 1.15.3 linprog(method="highs"): each of these cells can be worked out.
  @Test func `cells that no cycle of hidden cells runs through are exact`() {
    let release = Examples.release([[20, 50, 3, 40], [8, 19, 22, 15], [17, 32, 12, 44], [30, 2, 25, 18]], threshold: 5)
    let audit = release.hiding([[0, 2], [0, 3], [3, 1], [3, 3]].map { ("t", $0) }).audit
    #expect(audit.map(\.low) == [3, 40, 2, 18] && audit.map(\.high) == [3, 40, 2, 18])
    #expect(audit.allSatisfy { $0.isExact && !$0.isProtected } && audit.map(\.role) == [.primary, .complementary, .primary, .complementary])
  }

  @Test func `hidden cells that add up to little are known to be small`() {
    let audit = Examples.release([[1, 2, 50], [2, 1, 60], [40, 50, 70]], threshold: 5).hiding(
      [[0, 0], [0, 1], [1, 0], [1, 1]].map { ("t", $0) }
    ).audit
    #expect(audit.map(\.low) == [0, 0, 0, 0] && audit.map(\.high) == [3, 3, 3, 3] && audit.allSatisfy { !$0.isExact && !$0.isProtected })
  }

  @Test(arguments: 0..<40) func `the limits are those found by paths through the hidden cells`(seed: Int) {
    var draws = Draws(seed)
    let rows = Examples.rows(&draws, (2 + draws.next(4), 2 + draws.next(4)), small: 40, threshold: 6)
    let cells = rows.indices.flatMap { row in rows[row].indices.map { [row, $0] } }.filter { _ in draws.next(2) == 0 }
    let reader = TwoWayReader(rows: rows, hidden: Set(cells))
    for number in Examples.release(rows, threshold: 6).hiding(cells.map { ("t", $0) }).audit {
      let largest = reader.largest(number.place.compactMap { $0 }, limit: 100_000)
      #expect(number.high == Double(largest) && (number.low ?? .infinity) <= Double(number.count), "\(rows) \(cells)")
    }
  }

  @Test func `what one table hides another may give away`() throws {
    let age = Examples.dimension("age", 2), sex = Examples.dimension("sex", 2)
    var release = Release(SmallCells(threshold: 5))
    release.add(CountTable(name: "age", dimensions: [age], counts: [3, 40]))
    release.add(CountTable(name: "both", dimensions: [age, sex], counts: [3, 0, 20, 20]))
    let shown = release.hiding([("age", [0]), ("age", [1]), ("both", [0, 0]), ("both", [1, 0])])
    let first = try #require(shown.audit.first)
    #expect(first.table == "age" && first.place == [0] && !first.isExact)
    let leaking = release.hiding([("age", [0]), ("age", [1]), ("both", [0, 0])])
    #expect(leaking.audit.allSatisfy { $0.isExact } && leaking.audit.map(\.low) == [3, 40, 3])
  }

  @Test func `a hidden total has no upper limit`() {
    var release = Release(.official)
    release.add(CountTable(name: "t", dimensions: [Examples.dimension("age", 2)], counts: [3, 4]))
    let audit = release.protected().audit
    #expect(audit.count == 3 && audit.allSatisfy { $0.high == .infinity && $0.isProtected })
    #expect(audit.map(\.low) == [1, 1, 2], "zeros are shown, so each hidden cell is 1 or more")
  }
}
