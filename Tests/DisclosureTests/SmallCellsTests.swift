import Disclosure
import Testing

struct SmallCellsTests {
  let rule = SmallCells.official

  @Test(arguments: [(0, PublishedCount.count(0)), (1, .hidden), (9, .hidden), (10, .count(10))])
  func `counts from one to nine are hidden`(count: Int, shown: PublishedCount) { #expect(rule.publish(count) == shown) }

  @Test func `a single hidden part takes the smallest other part with it`() {
    #expect(rule.publish(partsOfPublishedSum: [4, 200, 30, 0]) == [.hidden, .count(200), .hidden, .count(0)])
  }

  @Test func `hidden parts that add up to less than the threshold get company`() {
    #expect(rule.publish(partsOfPublishedSum: [2, 3, 50]) == [.hidden, .hidden, .hidden])
  }

  @Test func `nothing is hidden when nothing is small`() {
    #expect(rule.publish(partsOfPublishedSum: [10, 20]) == [.count(10), .count(20)])
  }

  @Test func `a share is withheld when either side of it is small`() {
    #expect(rule.publish(share: 3, of: 100) == nil)
    #expect(rule.publish(share: 95, of: 100) == nil)
    #expect(rule.publish(share: 20, of: 100) == 0.2)
  }

  @Test func `the hidden parts never add up to one known small number`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<500 {
      let counts = (0..<Int.random(in: 2...6, using: &generator)).map { _ in Int.random(in: 0...25, using: &generator) }
      let shown = rule.publish(partsOfPublishedSum: counts)
      let hidden = counts.indices.filter { shown[$0] == .hidden }
      let visible = counts.indices.filter { shown[$0] != .hidden && counts[$0] > 0 }
      if hidden.count == 1 { #expect(visible.isEmpty, "\(counts)") }
      if !hidden.isEmpty && !visible.isEmpty { #expect(hidden.reduce(0) { $0 + counts[$1] } >= 10, "\(counts)") }
    }
  }
}
