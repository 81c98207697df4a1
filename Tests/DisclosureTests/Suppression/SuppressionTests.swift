import Foundation
import Testing

@testable import Disclosure

struct SuppressionTests {
  /// Cells hidden besides the small ones, and their total.
  private func chosen(_ release: ProtectedRelease) -> [Int] {
    let cells = release.audit.filter { $0.role == .complementary }
    return [cells.count, cells.reduce(0) { $0 + $1.count }]
  }

  @Test(arguments: [(3, 3, 25), (3, 4, 30), (4, 4, 15), (2, 5, 40)])
  func `no choice hides fewer cells, or as many with a smaller total, than trying all choices finds`(rows: Int, columns: Int, share: Int)
    throws
  {
    for seed in 0..<12 {
      var draws = Draws(seed + 100 * rows + 1000 * columns)
      let threshold = 3 + draws.next(8), table = Examples.rows(&draws, (rows, columns), small: share, threshold: threshold)
      let release = Examples.release(table, threshold: threshold).protected()
      let best = TwoWayReader.optimum(table, threshold: threshold, most: rows * columns)
      #expect(release.isProtected == (best != nil), "\(table) \(threshold)")
      if let best { #expect(chosen(release) == [best.cells, best.total] && release.isOptimal, "\(table) \(threshold)") }
    }
  }

  // More tables, optimised: `KIZASHI_SUPPRESSION_TABLES=1000 swift test -c release …`; the choices of up to five cells are tried.
  @Test func `on tables up to six by six at most 1.3 times the optimum is hidden`() throws {
    let count = ProcessInfo.processInfo.environment["KIZASHI_SUPPRESSION_TABLES"].flatMap { Int($0) } ?? 100
    var compared = 0
    for seed in 0..<count {
      var draws = Draws(seed + 5_000)
      let size = (2 + draws.next(5), 2 + draws.next(5))
      let table = Examples.rows(&draws, size, small: 10, threshold: 10)
      let release = Examples.release(table, threshold: 10).protected()
      guard let best = TwoWayReader.optimum(table, threshold: 10, most: 5) else { continue }
      compared += 1
      #expect(release.isProtected && Double(chosen(release)[0]) <= 1.3 * Double(best.cells), "\(table)")
      #expect(chosen(release) == [best.cells, best.total], "\(table)")
    }
    #expect(compared >= count * 9 / 10)
  }

  @Test func `a table of ten by ten is searched to the end`() {
    for seed in 0..<4 {
      var draws = Draws(seed)
      let release = Examples.release(Examples.rows(&draws, (10, 10), small: 10 + 10 * seed, threshold: 10), threshold: 10).protected()
      #expect(release.isOptimal && release.isProtected)
    }
  }

  // Optimised: `KIZASHI_LINKED_RELEASES=1000 swift test -c release … --filter SuppressionTests`.
  @Test func `linked tables pass the audit`() {
    let count = ProcessInfo.processInfo.environment["KIZASHI_LINKED_RELEASES"].flatMap { Int($0) } ?? 25
    for seed in 0..<count {
      var draws = Draws(seed)
      let release = Examples.linked(&draws), shown = ProtectedRelease(release, numbers: ReleaseNumbers(release.tables), effort: 30_000)
      #expect(shown.isProtected && shown.refused.isEmpty, "\(seed)")
      #expect(Set(shown.audit.filter { $0.role == .primary }.map(\.count)).isSubset(of: 1..<release.rule.threshold))
    }
  }

  @Test func `the tables of a report are protected together`() {
    let shown = Examples.report(people: 5_000).protected()
    #expect(shown.isProtected && shown.count("table 3", [nil, nil, nil]) == .count(5_000))
    let sums = [0, 1].map { shown.count("table 0", [nil, 1, $0]).value ?? -1 }
    #expect([0, 1].map { shown.count("table 7", [nil, 1, $0]).value ?? -1 } == sums && sums.allSatisfy { $0 > 0 })
  }

  @Test func `the same release is protected in the same way each time`() {
    let first = Examples.report(people: 800).protected().audit
    #expect(Examples.report(people: 800).protected().audit == first && !first.isEmpty)
  }

  /// The fewest printed numbers to hide besides the small ones and their smallest total, by auditing every choice.
  private func optimum(_ release: Release) -> [Int] {
    let numbers = ReleaseNumbers(release.tables), problem = SuppressionProblem(numbers, release)
    let candidates = problem.roles.indices.filter { problem.roles[$0] == .candidate }
    var best = [Int.max, Int.max]
    for choice in 0..<(1 << candidates.count) {
      let pattern = Pattern(hidden: Set(problem.primaries + candidates.indices.filter { choice >> $0 & 1 == 1 }.map { candidates[$0] }))
      let cost = pattern.cost(problem)
      guard [cost.numbers, cost.total].lexicographicallyPrecedes(best) else { continue }
      if ProtectedRelease(release, numbers: numbers, hidden: pattern.hidden).isProtected { best = [cost.numbers, cost.total] }
    }
    return best
  }

  @Test(arguments: 0..<12) func `linked tables hide the fewest printed numbers that every choice audited leaves`(seed: Int) {
    var draws = Draws(seed)
    let a = Examples.dimension("a", 2), b = Examples.dimension("b", 2)
    let cells = (0..<4).map { _ in draws.next(3) == 0 ? 1 + draws.next(4) : 5 + draws.next(20) }
    var release = Release(SmallCells(threshold: 5))
    release.add(CountTable(name: "a", dimensions: [a], counts: [cells[0] + cells[1], cells[2] + cells[3]]))
    release.add(CountTable(name: "both", dimensions: [b, a], counts: [cells[0], cells[2], cells[1], cells[3]]))
    let numbers = ReleaseNumbers(release.tables), problem = SuppressionProblem(numbers, release)
    let cost = Pattern(hidden: Suppression(problem, tables: numbers.tables).hidden).cost(problem)
    #expect([cost.numbers, cost.total] == optimum(release), "\(cells)")
  }
}
