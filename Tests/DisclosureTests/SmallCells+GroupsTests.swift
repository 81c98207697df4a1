import Disclosure
import Testing

struct SmallCellsGroupsTests {
  private let rule = SmallCells.official

  @Test func `groups whose parts and rests are large are all shown`() {
    #expect(rule.mayShow(parts: [10, 0, 40], of: [20, 100, 50]) == [true, true, true])
  }

  @Test func `a group with a small part takes the smallest other with it`() {
    #expect(rule.mayShow(parts: [9, 30, 12], of: [1_000, 1_000, 500]) == [false, true, false])
  }

  @Test func `a small rest is withheld as a small part is`() {
    #expect(rule.mayShow(parts: [995, 500, 500], of: [1_000, 1_000, 1_200]) == [false, false, true])
  }

  @Test func `what is withheld together is not known to be small`() {
    #expect(rule.mayShow(parts: [3, 4, 50, 60], of: [100, 100, 100, 200]) == [false, false, false, true])
    #expect(rule.mayShow(parts: [4, 0, 30], of: [100, 50, 100]) == [false, true, false], "nobody is no company")
  }

  @Test func `nobody is nobody's secret, and no group is none`() {
    #expect(rule.mayShow(parts: [0, 0], of: [10, 0]) == [true, true] && rule.mayShow(parts: [], of: []).isEmpty)
  }

  @Test(arguments: 0..<300) func `no difference from the sums is small`(seed: Int) {
    var draws = Draws(seed)
    let wholes = (0..<2 + draws.next(5)).map { _ in draws.next(60) }, parts = wholes.map { draws.next($0 + 1) }
    let shown = rule.mayShow(parts: parts, of: wholes)
    let hidden = parts.indices.filter { !shown[$0] }
    for k in parts.indices where shown[k] {
      #expect(!(1...9).contains(parts[k]) && !(1...9).contains(wholes[k] - parts[k]), "\(parts) \(wholes)")
    }
    guard !hidden.isEmpty, parts.indices.contains(where: { shown[$0] && wholes[$0] > 0 }) else { return }
    let events = hidden.reduce(0) { $0 + parts[$1] }, people = hidden.reduce(0) { $0 + wholes[$1] }
    #expect(hidden.count > 1 && !(1...9).contains(events) && !(1...9).contains(people - events), "\(parts) \(wholes)")
  }
}
