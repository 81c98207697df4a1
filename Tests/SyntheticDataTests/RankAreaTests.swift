import Probability
import Testing
@testable import SyntheticData

@Suite struct RankAreaTests {
  @Test(arguments: 1...20)
  func `the area is the share of pairs that are in the right order, ties counting a half`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, stream: 1)
    let rows = (0..<60).map { _ in (score: Double(stream.index(below: 12)), event: stream.bernoulli(0.3)) }
    var ranks = RankArea()
    for row in rows { ranks.add(score: row.score, event: row.event) }
    let events = rows.filter(\.event), others = rows.filter { !$0.event }
    let won = events.map { e in others.reduce(0.0) { $0 + (e.score > $1.score ? 1 : e.score == $1.score ? 0.5 : 0) } }.reduce(0, +)
    #expect(abs(try #require(ranks.area()) - won / Double(events.count * others.count)) < 1e-12)
  }

  @Test func `without events there is no area`() {
    var ranks = RankArea()
    ranks.add(score: 1, event: false)
    #expect(ranks.area() == nil)
  }
}
