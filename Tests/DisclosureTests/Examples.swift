@testable import Disclosure

/// Tables for tests.
enum Examples {
  /// A table of rows × columns.
  static func table(_ rows: [[Int]], name: String = "t") -> CountTable {
    CountTable(
      name: name, dimensions: [dimension("row", rows.count), dimension("column", rows.first?.count ?? 0)], counts: rows.flatMap { $0 })
  }

  static func dimension(_ name: String, _ size: Int) -> CountTable.Dimension {
    CountTable.Dimension(name: name, levels: (0..<size).map { "\($0)" })
  }

  /// A release of one table whose sums are all published.
  static func release(_ rows: [[Int]], threshold: Int) -> Release {
    var release = Release(SmallCells(threshold: threshold), sums: .published, zeros: .mayBeHidden)
    release.add(table(rows))
    return release
  }

  /// A table of which about `share` percent of the cells are small.
  static func rows(_ draws: inout Draws, _ size: (rows: Int, columns: Int), small share: Int, threshold: Int) -> [[Int]] {
    (0..<size.rows).map { _ in
      (0..<size.columns).map { _ in draws.next(100) < share ? draws.next(threshold) : threshold + draws.next(20 * threshold) }
    }
  }

  /// Two to four tables over the same people, each over up to three of four attributes.
  static func linked(_ draws: inout Draws) -> Release {
    let sizes = (0..<4).map { _ in 2 + draws.next(4) }, people = 20 + draws.next(600), skew = 1 + draws.next(3)
    let rows = (0..<people).map { _ in sizes.map { size in (0..<skew).reduce(size) { least, _ in min(least, draws.next(size)) } } }
    var release = Release(SmallCells(threshold: 3 + draws.next(8)))
    for name in 0..<(2 + draws.next(3)) {
      let attributes = (0..<4).filter { _ in draws.next(2) == 0 }.prefix(3)
      var counts = [Int](repeating: 0, count: attributes.reduce(1) { $0 * sizes[$1] })
      for row in rows { counts[attributes.reduce(0) { $0 * sizes[$1] + row[$1] }] += 1 }
      release.add(CountTable(name: "\(name)", dimensions: attributes.map { dimension("\($0)", sizes[$0]) }, counts: counts))
    }
    return release
  }

  /// A report's release: eight attributes of twenty values, each by flagged and by event.
  static func report(people: Int) -> Release {
    var draws = Draws(7), release = Release(.official)
    let groups = (0..<people).map { _ in
      let isFlagged = draws.next(100) < 6
      return (isFlagged ? 2 : 0) + (draws.next(100) < (isFlagged ? 20 : 2) ? 1 : 0)
    }
    for attribute in 0..<8 {
      var counts = [Int](repeating: 0, count: 80)
      for group in groups {
        let u = Double(draws.next(1000)) / 1000
        counts[min(19, Int(u * u * u * u * 20)) * 4 + group] += 1
      }
      let dimensions = [dimension("attribute \(attribute)", 20), dimension("flagged", 2), dimension("event", 2)]
      release.add(CountTable(name: "table \(attribute)", dimensions: dimensions, counts: counts))
    }
    return release
  }
}
