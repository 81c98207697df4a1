import Disclosure
import Testing

struct ReleaseTests {
  @Test func `a small cell is hidden with others so that the sums do not give it away`() {
    let release = Examples.release([[20, 50, 3, 40], [8, 19, 22, 15], [17, 32, 12, 44], [30, 2, 25, 18]], threshold: 5).protected()
    // scipy 1.15.3 linprog over every choice of cells: two more cells with 75 people.
    let others = release.audit.filter { $0.role == .complementary }
    #expect(release.isProtected && release.isOptimal && others.count == 2 && others.reduce(0) { $0 + $1.count } == 75)
    #expect(
      release.count("t", [0, 2]) == .hidden && release.count("t", [0, nil]) == .count(113) && release.count("t", [nil, nil]) == .count(357))
  }

  @Test func `nothing is hidden where nothing is small`() {
    let release = Examples.release([[20, 0], [30, 40]], threshold: 10).protected()
    #expect(release.audit.isEmpty && release.isProtected && release.count("t", [0, 1]) == .count(0))
  }

  @Test func `one row with published sums cannot be protected, and is not said to be`() {
    let release = Examples.release([[3, 40, 50]], threshold: 10).protected()
    #expect(!release.isProtected && release.audit.map(\.isExact) == [true])
  }

  @Test func `what can be protected is protected beside what cannot`() {
    let release = Examples.release([[3, 0, 0], [20, 4, 50], [30, 60, 70]], threshold: 10).protected()
    let small = release.audit.filter { $0.role == .primary }
    #expect(small.map(\.count) == [3, 4] && small.map(\.isProtected) == [false, true])
  }

  @Test func `a small sum is hidden too, and another sum with it`() {
    var release = Release(.official)
    release.add(Examples.table([[3, 2, 1], [20, 40, 50], [30, 60, 70]]))
    let shown = release.protected()
    #expect(shown.isProtected && shown.count("t", [0, nil]) == .hidden && shown.count("t", [nil, nil]) == .count(276))
    #expect([1, 2].count { shown.count("t", [$0, nil]) == .hidden } == 1)
  }

  @Test func `a release of few people is hidden as a whole, zeros aside`() {
    var release = Release(.official)
    release.add(Examples.table([[3, 0], [2, 1]]))
    let shown = release.protected()
    #expect(shown.isProtected && shown.count("t", [nil, nil]) == .hidden && shown.count("t", [0, 1]) == .count(0))
  }

  @Test func `two tables that are safe alone are protected together`() {
    let age = Examples.dimension("age", 2), sex = Examples.dimension("sex", 3), school = Examples.dimension("school", 3)
    var release = Release(.official)
    release.add(CountTable(name: "sex", dimensions: [age, sex], counts: [3, 50, 47, 60, 70, 20]))
    release.add(CountTable(name: "school", dimensions: [age, school], counts: [60, 36, 4, 50, 45, 55]))
    let shown = release.protected()
    #expect(shown.isProtected && shown.isOptimal)
    #expect(shown.count("sex", [0, nil]) == shown.count("school", [0, nil]))
  }

  @Test func `a sum that one table hides is not shown by another`() {
    let age = Examples.dimension("age", 3), sex = Examples.dimension("sex", 2)
    var release = Release(.official)
    release.add(CountTable(name: "age", dimensions: [age], counts: [4, 30, 40]))
    release.add(CountTable(name: "sex", dimensions: [sex, age], counts: [4, 10, 40, 0, 20, 0]))
    let shown = release.protected()
    #expect(shown.isProtected && shown.count("sex", [nil, 0]) == .hidden && shown.count("age", [0]) == .hidden)
    #expect(shown.count("sex", [nil, 1]) == shown.count("age", [1]))
  }

  @Test func `in the smallest municipalities no count is shown`() {
    var release = Release(.municipality(inhabitants: 1_999))
    release.add(Examples.table([[300, 0], [200, 100]]))
    let shown = release.protected()
    #expect([[0, 0], [0, 1], [nil, nil]].allSatisfy { shown.count("t", $0) == .hidden })
  }

  @Test func `a table that does not fit the others is withheld with its reason`() {
    let age = Examples.dimension("age", 2), counts = [30, 40]
    var release = Release(.official)
    release.add(CountTable(name: "a", dimensions: [age], counts: counts))
    release.add(CountTable(name: "a", dimensions: [age], counts: counts))
    release.add(CountTable(name: "b", dimensions: [age], counts: [30, 41]))
    release.add(CountTable(name: "c", dimensions: [Examples.dimension("age", 3)], counts: [30, 40, 0]))
    release.add(CountTable(name: "d", dimensions: [age], counts: [30]))
    release.add(CountTable(name: "e", dimensions: [age], counts: [-1, 71]))
    release.add(CountTable(name: "f", dimensions: [age, age], counts: [30, 0, 0, 40]))
    release.add(CountTable(name: "g", dimensions: [Examples.dimension("sex", 2)], counts: [30, 41]))
    release.add(CountTable(name: "h", dimensions: [Examples.dimension("sex", 2)], counts: [.max, 1]))
    let shown = release.protected()
    #expect(
      shown.refused == [
        .repeatedTable(table: "a"), .otherPeople(table: "b", attributes: ["age"]), .otherLevels(table: "c", attribute: "age"),
        .wrongNumberOfCounts(table: "d", expected: 2, found: 1), .negativeCount(table: "e"),
        .unusableAttribute(table: "f", attribute: "age"),
        .otherPeople(table: "g", attributes: []), .tooManyPeople(table: "h")
      ])
    #expect(shown.count("a", [0]) == .count(30) && shown.count("b", [0]) == .hidden && shown.count("x", [0]) == .hidden)
  }

  @Test func `levels may stand in another order`() {
    let names = ["a", "b"]
    var release = Release(.official)
    release.add(CountTable(name: "1", dimensions: [.init(name: "x", levels: names)], counts: [30, 40]))
    release.add(CountTable(name: "2", dimensions: [.init(name: "x", levels: names.reversed())], counts: [40, 30]))
    #expect(release.protected().refused.isEmpty)
  }

  @Test func `a place that the table does not have is hidden`() {
    let shown = Examples.release([[20, 30], [40, 50]], threshold: 10).protected()
    #expect([[0], [2, 0], [0, -1], [0, 0, 0]].allSatisfy { shown.count("t", $0) == .hidden })
  }
}
