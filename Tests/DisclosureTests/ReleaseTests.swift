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

  @Test(arguments: [1.0, 8.0, 40.0]) func star(ns: Double) {
    var draws = Draws(7), release = Release(.official)
    let people = (0..<Int(40_000 / ns)).map { _ in (draws.next(100) < 6, draws.next(100)) }
    let groups = people.map { ($0.0, $0.1 < ($0.0 ? 20 : 2)) }
    for a in 0..<8 {
      let levels = (0..<20).map { "\($0)" }
      var counts = [Int](repeating: 0, count: 80)
      for g in groups {
        let u = Double(draws.next(1000)) / 1000, level = min(19, Int(u * u * u * u * 20))
        counts[level * 4 + (g.0 ? 2 : 0) + (g.1 ? 1 : 0)] += 1
      }
      release.add(CountTable(name: "t\(a)", dimensions: [.init(name: "a\(a)", levels: levels), .init(name: "f", levels: ["n", "y"]), .init(name: "e", levels: ["n", "y"])], counts: counts))
    }
    let n = ReleaseNumbers(release.tables); let p = SuppressionProblem(n, release)
    print("numbers", n.counts.count, "primaries", p.primaries.count)
    var s = Suppression(p, tables: n.tables)
    var g = PatternGrowth(p, tables: n.tables)
    print("growth", ContinuousClock().measure { g = PatternGrowth(p, tables: n.tables) }, g.pattern.hidden.count)
    print(ContinuousClock().measure { s = Suppression(p, tables: n.tables) }, s.hidden.count, s.unprotectable)
    var shown = release.protected()
    print(ContinuousClock().measure { shown = release.protected() }, shown.audit.count, shown.isProtected)
  }

  @Test func random() {
    var worst = 0.0, unproven = 0, bad = 0
    let clock = ContinuousClock()
    let all = clock.measure {
    for seed in 0..<30 {
      var draws = Draws(seed)
      let release = Self.linked(&draws)
      let time = clock.measure {
      let shown = release.protected()
      if !shown.isProtected { bad += 1 }
      if !shown.isOptimal { unproven += 1; print(seed, ReleaseNumbers(release.tables).counts.count, shown.audit.count) }; let n = ReleaseNumbers(release.tables), p = SuppressionProblem(n, release); if p.movable.count - p.primaries.count < 150 { var f = BranchAndCut(p, improving: PatternPruning(p, PatternGrowth(p, tables: n.tables).pattern).pattern.hidden, .numbers, effort: 10000); let s0 = Pattern(hidden: f.hidden).cost(p); let t = clock.measure { f.search() }; print(seed, p.movable.count, p.primaries.count, "LPs", 10000 - f.effort, t, s0, Pattern(hidden: f.hidden).cost(p)) }
      }
      worst = max(worst, time / .seconds(1))
    }
    }
    print("linked", all, "worst", worst, "unproven", unproven, "bad", bad)
  }

  /// Two to four tables over the same people, each over one to three of four attributes.
  static func linked(_ draws: inout Draws) -> Release {
    let sizes = (0..<4).map { _ in 2 + draws.next(4) }
    let people = 20 + draws.next(600), skew = 1 + draws.next(3)
    let rows = (0..<people).map { _ in
      sizes.map { size in (0..<skew).map { _ in draws.next(size) }.min()! }
    }
    var release = Release(SmallCells(threshold: 3 + draws.next(8)))
    for t in 0..<(2 + draws.next(3)) {
      let attributes = (0..<4).filter { _ in draws.next(2) == 0 }.prefix(3)
      var counts = [Int](repeating: 0, count: attributes.reduce(1) { $0 * sizes[$1] })
      for row in rows { counts[attributes.reduce(0) { $0 * sizes[$1] + row[$1] }] += 1 }
      let dimensions = attributes.map { a in CountTable.Dimension(name: "\(a)", levels: (0..<sizes[a]).map { "\($0)" }) }
      release.add(CountTable(name: "\(t)", dimensions: dimensions, counts: counts))
    }
    return release
  }
}
