import Testing

@testable import Modeling

struct HouseholdLinksTests {
  private func group(_ rows: [(child: String, household: String?)]) -> [String: Set<String>] {
    let children = PanelGroup(texts: rows.map(\.child)), households = PanelGroup(texts: rows.map(\.household))
    let linked = HouseholdLinks.group(households, child: children.codes, children: children.levels)
    var answer: [String: Set<String>] = [:]
    for (row, code) in zip(rows, linked.codes) { answer[row.child, default: []].insert(linked.levels[Int(code)]) }
    return answer
  }

  @Test func `siblings have one household`() {
    #expect(group([("a", "h"), ("b", "h"), ("c", "i")]) == ["a": ["h"], "b": ["h"], "c": ["i"]])
  }

  @Test func `a child that moved joins both households and everybody in them`() {
    let linked = group([("a", "k"), ("b", "i"), ("b", "k"), ("c", "h"), ("c", "i"), ("d", "z")])
    #expect(linked == ["a": ["h"], "b": ["h"], "c": ["h"], "d": ["z"]])
  }

  @Test func `a child without household is one of its own, and a year without one takes that of the others`() {
    #expect(group([("a", nil), ("a", nil), ("b", nil), ("b", "h"), ("c", "h")]) == ["a": ["a"], "b": ["h"], "c": ["h"]])
  }

  @Test(arguments: 0..<20) func `nobody is in two households, whatever the order of the rows`(seed: Int) {
    var random = Draws(seed: seed)
    let rows = (0..<60).map { _ in (child: "c\(random.next(20))", household: random.next(5) == 0 ? nil : "h\(random.next(25))") }
    let linked = group(rows)
    #expect(linked.values.allSatisfy { $0.count == 1 })
    #expect(linked == group(rows.reversed()))
    for (child, household) in rows where household != nil {
      for (other, same) in rows where same == household { #expect(linked[child] == linked[other]) }
    }
  }
}
