import Tabular
import Testing

@testable import Modeling

struct PanelFrameTests {
  private static let none = PanelFrame.noYear

  /// A frame of rows (child, year); children are named c0, c1, …, and −1 is a row without one.
  private func frame(_ rows: [(child: Int32, year: Int32)]) -> (frame: PanelFrame, report: UnjoinedRows) {
    var report = UnjoinedRows(table: "roster")
    let children = Int(rows.map(\.child).max() ?? -1) + 1
    let group = PanelGroup(codes: rows.map(\.child), levels: (0..<children).map { "c\($0)" })
    return (PanelFrame(child: group, year: rows.map(\.year), lines: table(rows.count), report: &report), report)
  }

  /// A table of this many rows, on the lines from 2 on.
  private func table(_ rows: Int) -> Table { Table(name: "t", rows: rows, columns: []) }

  private func random(seed: Int) -> [(child: Int32, year: Int32)] {
    var random = Draws(seed: seed)
    return (0..<60).map { _ in
      (Int32(random.next(13)) - 1, random.next(12) == 0 ? Self.none : Int32(2015 + random.next(6)))
    }
  }

  @Test(arguments: 0..<20) func `rows are sorted by child and year, each pair once, and come from its first row`(seed: Int) {
    let rows = random(seed: seed), (frame, report) = frame(random(seed: seed))
    let pairs = frame.child.indices.map { (frame.child[$0], frame.years[Int(frame.year[$0])].year) }
    #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0 < $1 })
    for (pair, source) in zip(pairs, frame.rosterSource) {
      #expect(rows.firstIndex { $0.child == pair.0 && Int($0.year) == pair.1 } == Int(source))
    }
    #expect(pairs.count + report.repeated.count + report.withoutKey.count == rows.count)
    #expect(report.withoutKey == rows.indices.filter { rows[$0].child < 0 || rows[$0].year == Self.none }.map { $0 + 2 })
  }

  @Test(arguments: 0..<20) func `the row before and the row after are each other's`(seed: Int) {
    let (frame, _) = frame(random(seed: seed))
    for row in frame.child.indices {
      let earlier = frame.child.indices.first { frame.child[$0] == frame.child[row] && frame.year[$0] == frame.year[row] - 1 }
      #expect(frame.previous[row] == earlier.map(Int32.init) ?? -1)
      if let earlier { #expect(frame.next[earlier] == Int32(row)) }
    }
    #expect(frame.next.count { $0 >= 0 } == frame.previous.count { $0 >= 0 })
  }

  @Test func `years without a child are years of the panel all the same`() {
    let (frame, _) = frame([(0, 2015), (0, 2018)])
    #expect(frame.years.map(\.year) == [2015, 2016, 2017, 2018] && frame.year == [0, 3] && frame.previous == [-1, -1])
  }

  @Test func `a roster whose rows all lack a key gives a panel without rows`() {
    let (frame, report) = frame([(-1, 2015), (0, Self.none)])
    #expect(frame.child.isEmpty && report.withoutKey == [2, 3] && report.repeated.isEmpty)
  }

  @Test func `a register finds its rows by name, in one year or in all`() {
    let (frame, _) = frame([(0, 2015), (0, 2016), (1, 2016)])
    // This register knows the children in another order, and one whom the roster does not have.
    let group = PanelGroup(codes: [1, 0, 2, 1], levels: ["c1", "c0", "x"])
    var report = UnjoinedRows(table: "t")
    #expect(frame.match(child: group, year: [2016, 2016, 2016, 2015], lines: table(4), report: &report) == [3, 0, 1])
    #expect(report.unknownKey == 1 && report.repeated.isEmpty)
    report = UnjoinedRows(table: "t")
    #expect(frame.match(child: group, year: nil, lines: table(4), report: &report) == [0, 0, 1])
    #expect(report.unknownKey == 1 && report.repeated == [5], "a second row about c0")
  }

  @Test func `a register about schools reaches the rows of that school and year only`() {
    let (frame, _) = frame([(0, 2015), (0, 2016), (1, 2016), (2, 2016)])
    let schools = PanelGroup(codes: [0, 1, 0, -1], levels: ["s0", "s1"])
    let register = PanelGroup(codes: [0, 1], levels: ["s1", "s0"])
    var report = UnjoinedRows(table: "t")
    #expect(frame.match(school: register, of: schools, year: [2016, 2015], lines: table(2), report: &report) == [1, 0, -1, -1])
    #expect(frame.match(school: register, of: schools, year: nil, lines: table(2), report: &report) == [1, 0, 1, -1])
    #expect(report == UnjoinedRows(table: "t"))
  }

  @Test func `facts and days follow the rows of the panel`() {
    let (frame, _) = frame([(1, 2015), (0, 2016), (0, 2015)])
    let sex = RegisterColumn(
      item: DictionaryItem(id: "sex", type: .category),
      column: Column(name: "sex", kind: .category, storage: .codes([0, 1, -1], levels: ["f", "m"])))
    #expect(frame.facts(sex).codes == [-1, 1, 0] && frame.facts(sex).levels == ["f", "m"])
    #expect(frame.facts(nil).codes == [-1, -1, -1] && frame.facts(nil).isEmpty)
    let days = Column(name: "d", kind: .date, storage: .days([10, 20]))
    #expect(frame.days(days, rows: [1, -1, 0]) == [20, Column.missingDay, 10])
    #expect(frame.days(Column(name: "d", kind: .text, storage: .texts(["a"])), rows: [0]) == [Column.missingDay])
  }
}
