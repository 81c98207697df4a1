import Disclosure
import Testing

struct SmallCellsNestedTests {
  private let rule = SmallCells.official

  private func shown(_ rows: [(Int, Int)], within whole: (Int, Int), preferred: Int? = nil) -> [Bool] {
    let groups = rows.map { PeopleCount(people: $0.0, events: $0.1) }
    return rule.mayShow(nested: groups, within: PeopleCount(people: whole.0, events: whole.1), preferred: preferred)
  }

  @Test func `rows at least ten apart are all shown`() {
    #expect(shown([(60, 23), (145, 46), (256, 62)], within: (2_600, 146)) == [true, true, true])
  }

  @Test func `a row that is fewer than ten events from the next is withheld`() {
    #expect(shown([(60, 16), (100, 23), (160, 33)], within: (900, 80)).count { $0 } == 2)
    #expect(shown([(28, 9), (60, 23)], within: (900, 80)) == [false, true], "nine are few by themselves")
  }

  @Test func `a row that is fewer than ten children without the event from the next is withheld`() {
    #expect(shown([(30, 15), (70, 40)], within: (900, 80)) == [true, true])
    #expect(shown([(30, 15), (48, 25)], within: (900, 80)).count { $0 } == 1, "eight without the event")
  }

  @Test func `the whole counts as the last row`() {
    #expect(shown([(60, 23), (300, 75)], within: (900, 80)) == [true, false], "five events are left")
    #expect(shown([(60, 23), (300, 80)], within: (900, 80)) == [true, true], "none is left")
  }

  @Test func `equal rows are shown twice`() { #expect(shown([(60, 23), (60, 23)], within: (900, 80)) == [true, true]) }

  @Test func `as many rows as can be are shown, and the preferred one before all`() {
    let rows = [(100, 10), (150, 16), (200, 22), (300, 28), (400, 40)]
    #expect(shown(rows, within: (900, 80)) == [true, false, true, false, true])
    #expect(shown(rows, within: (900, 80), preferred: 3) == [true, false, false, true, true])
    #expect(shown([(100, 4), (200, 22)], within: (900, 80), preferred: 0) == [false, true], "not a small one")
  }

  @Test func `sets that do not lie within each other are not shown together`() {
    #expect(shown([(100, 50), (120, 20)], within: (900, 80)).count { $0 } == 1)
  }

  @Test(arguments: 0..<200) func `no difference of shown rows is small`(seed: Int) {
    var draws = Draws(seed)
    var (people, events) = (0, 0)
    let rows = (0..<8).map { _ -> (Int, Int) in
      let more = draws.next(25), others = draws.next(40)
      (people, events) = (people + more + others, events + more)
      return (people, events)
    }
    let preferred = draws.next(8)
    let mask = shown(rows, within: (people, events), preferred: preferred)
    let chain = [(0, 0)] + rows.indices.filter { mask[$0] }.map { rows[$0] } + [(people, events)]
    for (a, b) in zip(chain, chain.dropFirst()) {
      #expect(!(1...9).contains(b.1 - a.1) && !(1...9).contains(b.0 - b.1 - a.0 + a.1), "\(rows)")
    }
  }
}
