import Testing

@testable import Scoring

@Suite struct ItemPlaceTests {
  @Test(arguments: 0..<40 as Range<UInt64>) func `the place of each child's value has the points that the item gave`(seed: UInt64) throws {
    var random = RandomRule(seed: seed)
    let rule = random.rule()
    let scorer = try Scorer(rule)
    var workspace = scorer.makeWorkspace()
    for _ in 0..<20 {
      for (i, cell) in random.record(for: rule).enumerated() {
        Array(cell.utf8).withUnsafeBufferPointer { scorer.read($0, column: i, into: &workspace) }
      }
      scorer.finish(&workspace)
      let score = scorer.score(of: workspace)
      var sum = rule.scale.basePoints
      for (j, item) in rule.items.enumerated() {
        let place = scorer.place(ofItem: j, in: workspace)
        sum += place.map { rule.places(of: item)[$0].points } ?? 0
      }
      if let points = score.points { #expect(sum == points) }
      if score.status.code.hasPrefix("REFUSED") { #expect(scorer.place(ofItem: 0, in: workspace) == nil) }
    }
  }
}
