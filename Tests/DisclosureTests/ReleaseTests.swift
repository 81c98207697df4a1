import Testing

@testable import Disclosure

struct ReleaseTests {
  /// A table of rows × columns.
  static func table(_ name: String, _ rows: [[Int]]) -> CountTable {
    let dimensions = [("row", rows.count), ("column", rows[0].count)].map { name, size in
      CountTable.Dimension(name: name, levels: (0..<size).map { "\($0)" })
    }
    return CountTable(name: name, dimensions: dimensions, counts: rows.flatMap { $0 })
  }

  @Test func `a small cell takes three others with it when the sums are published`() {
    var release = Release(SmallCells(threshold: 5), sums: .published, zeros: .mayBeHidden)
    release.add(Self.table("t", [[20, 50, 3, 40], [8, 19, 22, 15], [17, 32, 12, 44], [30, 2, 25, 18]]))
    let shown = release.protected()
    #expect(shown.isProtected && shown.isOptimal)
    let others = shown.audit.filter { $0.role == .complementary }
    #expect(others.map(\.count).reduce(0, +) == 75 && others.count == 2)
    #expect(shown.count("t", [0, 2]) == .hidden && shown.count("t", [0, nil]) == .count(113))
  }

  @Test(arguments: [(6, 6, 20), (10, 10, 20), (10, 10, 40)]) func speed(rows: Int, columns: Int, share: Int) {
    for seed in 0..<6 {
      var draws = Draws(seed)
      let cells = (0..<rows).map { _ in
        (0..<columns).map { _ in draws.next(100) < share ? 1 + draws.next(9) : 10 + draws.next(200) }
      }
      var release = Release(.official, sums: .published, zeros: .mayBeHidden)
      release.add(Self.table("t", cells))
      var shown = release.protected()
      let time = ContinuousClock().measure { shown = release.protected() }
      let heuristic = { let n = ReleaseNumbers(release.tables); let p = SuppressionProblem(n, release); return Suppression(p, tables: n.tables, effort: 0).hidden.count - p.primaries.count }()
      print("\(rows)x\(columns) \(share)% heuristic \(heuristic) \(shown.audit.count { $0.role == .complementary }) optimal \(shown.isOptimal) protected \(shown.isProtected) \(time)")
    }
  }

  @Test func star() {
    var draws = Draws(7), release = Release(.official)
    let people = (0..<60_000).map { _ in (draws.next(100) < 6, draws.next(100)) }
    let groups = people.map { ($0.0, $0.1 < ($0.0 ? 20 : 2)) }
    for a in 0..<8 {
      let levels = (0..<20).map { "\($0)" }
      var counts = [Int](repeating: 0, count: 80)
      for g in groups {
        let u = draws.next(1000), level = min(19, u * u * 20 / 1_000_000)
        counts[level * 4 + (g.0 ? 2 : 0) + (g.1 ? 1 : 0)] += 1
      }
      release.add(CountTable(name: "t\(a)", dimensions: [.init(name: "a\(a)", levels: levels), .init(name: "f", levels: ["n", "y"]), .init(name: "e", levels: ["n", "y"])], counts: counts))
    }
    let n = ReleaseNumbers(release.tables); let p = SuppressionProblem(n, release)
    print("numbers", n.counts.count, "primaries", p.primaries.count)
    var s = Suppression(p, tables: n.tables)
    print(ContinuousClock().measure { s = Suppression(p, tables: n.tables) }, s.hidden.count, s.unprotectable)
    var shown = release.protected()
    print(ContinuousClock().measure { shown = release.protected() }, shown.audit.count, shown.isProtected)
  }
}
