import Testing

@testable import Scorecards

struct PreBinsTests {
  @Test func `few values keep a pre-bin each`() {
    #expect(PreBins(rows: [900, 5, 3, 1], events: [1, 1, 1, 1], limit: 24).firsts == [0, 1, 2, 3])
  }

  @Test func `a heavy value does not cost the tail its resolution`() {
    let preBins = PreBins(rows: [10000] + [Double](repeating: 10, count: 60), events: [Double](repeating: 1, count: 61), limit: 24)
    #expect(preBins.rows.count == 24)
    #expect(preBins.rows[0] == 10000)
    #expect(preBins.rows.dropFirst().max()! <= 40)
  }

  @Test(arguments: 1...20)
  func `every row is in one of at most the allowed number of pre-bins`(seed: Int) {
    var random = Simulation(seed: seed)
    let rows = (0..<(1 + random.below(300))).map { _ in Double(1 + random.below(50)) }
    let limit = 2 + random.below(30)
    let preBins = PreBins(rows: rows, events: rows.map { $0 / 2 }, limit: limit)
    #expect(preBins.rows.count <= limit)
    #expect(preBins.rows.count == min(limit, rows.count))
    let total: Double = rows.reduce(0, +)
    let events: Double = preBins.events.reduce(0, +)
    #expect(preBins.rows.reduce(0, +) == total)
    #expect(events == total / 2)
    #expect(preBins.firsts == preBins.firsts.sorted() && preBins.firsts.first == 0)
  }
}
