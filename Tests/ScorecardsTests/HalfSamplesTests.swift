import Testing

@testable import Scorecards

struct HalfSamplesTests {
  @Test(arguments: 1...20)
  func `households are never split`(seed: Int) throws {
    var random = Simulation(seed: seed)
    let groups = (0..<2000).map { _ in Int32(random.below(700)) }
    let samples = try HalfSamples(groups: groups, pairs: 15, seed: UInt64(seed))
    for pair in 0..<15 {
      var half: [Int32: Bool] = [:]
      for (row, group) in groups.enumerated() {
        let isFirst = samples.isFirst(row: row, pair: pair)
        #expect(half.updateValue(isFirst, forKey: group) ?? isFirst == isFirst)
      }
    }
  }

  @Test(arguments: 1...20)
  func `halves are about half and pairs are unrelated`(seed: Int) throws {
    let samples = try HalfSamples(groups: (0..<10_000).map { Int32($0) }, pairs: 8, seed: UInt64(seed))
    for pair in 0..<8 {
      let share = Double((0..<10_000).count { samples.isFirst(row: $0, pair: pair) }) / 10_000
      // Five standard errors of a fair coin thrown 10,000 times.
      #expect(abs(share - 0.5) < 0.025)
      let agreement =
        Double((0..<10_000).count { samples.isFirst(row: $0, pair: pair) == samples.isFirst(row: $0, pair: (pair + 1) % 8) }) / 10_000
      #expect(abs(agreement - 0.5) < 0.025)
    }
  }

  @Test func `a row without a household is a group of its own`() throws {
    let samples = try HalfSamples(groups: [Int32](repeating: -1, count: 1000), pairs: 1, seed: 1)
    let first = (0..<1000).count { samples.isFirst(row: $0, pair: 0) }
    #expect(first > 400 && first < 600)
  }

  @Test func `the positions of a block are those of its rows`() throws {
    let samples = try HalfSamples(groups: (0..<100).map { Int32($0) }, pairs: 2, seed: 3)
    let want = (40..<90).filter { samples.isFirst(row: $0, pair: 1) }.map { Int32($0 - 40) }
    #expect(samples.firstHalf(of: 1, in: 40..<90) == want)
  }

  @Test func `more pairs than bits are refused`() {
    #expect(throws: ScorecardsError.invalidSetting(name: "pairs", allowed: "1…64")) { try HalfSamples(groups: [], pairs: 65, seed: 1) }
  }
}
