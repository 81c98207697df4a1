import Testing

@testable import Scorecards

struct OptimalBinningNominalTests {
  /// Levels with these rows and events, each row of weight 1; the rows of a level stand together.
  private func bins(_ levels: [(rows: Int, events: Int)], _ settings: BinningSettings? = nil, order: [Int]? = nil) throws -> (
    item: BinnedItem, bins: [Int?]
  ) {
    let order = order ?? Array(levels.indices)
    var codes: [Int32] = [], outcome: [Double] = []
    for (level, count) in levels.enumerated() {
      codes += [Int32](repeating: Int32(order.firstIndex(of: level)!), count: count.rows)
      outcome += (0..<count.rows).map { $0 < count.events ? 1 : 0 }
    }
    let column = CandidateColumn(Feature(item: "g"), values: .codes(codes, levels: order.map { "l\($0)" }))
    let item = try OptimalBinning(try settings ?? BinningSettings(smallestEvents: 1)).bin(column, against: BinningTarget(outcome: outcome))
    guard case .nominal(_, let bins) = item.scale else { return (item, []) }
    return (item, bins)
  }

  @Test func `levels are put in the order of their rates`() throws {
    let (item, bins) = try bins([(200, 100), (200, 10), (200, 50), (0, 0)])
    #expect(bins == [2, 0, 1, nil] && item.binCount == 3)
    #expect(item.bins.map(\.rate) == [0.05, 0.25, 0.5] && item.direction == .rising)
  }

  @Test func `a rare level is ordered by its shrunken rate`() throws {
    // None of ten is the lowest rate; with ten pseudo-rows at 810/1510 it is 5.36 / 20 = .27, above (60 + 5.36) / 310 = .21.
    let levels = [(300, 30), (300, 60), (900, 720), (10, 0)]
    let bins = try bins(levels, BinningSettings()).bins
    #expect(try #require(bins[3]) >= #require(bins[1]) && #require(bins[1]) > #require(bins[0]))
    let plain = try self.bins(levels, BinningSettings(pseudoRows: 0)).bins
    #expect(plain[3] == plain[0], "without pseudo-rows it stands beside the lowest")
  }

  @Test func `a level of fewer than ten rows is as unseen`() throws {
    let (item, bins) = try bins([(300, 60), (300, 180), (9, 9)])
    #expect(bins == [0, 1, nil] && item.bin(ofLevel: "l2") == item.unseenSlot)
    #expect(item.slots[item.unseenSlot].weightOfEvidence == 0)
  }

  @Test(arguments: [[2, 0, 3, 1], [3, 2, 1, 0], [1, 3, 0, 2]]) func `the order in the dictionary does not move a level to another bin`(
    order: [Int]
  )
    throws
  {
    let levels = [(200, 100), (200, 10), (200, 50), (200, 12)]
    let plain = try bins(levels), other = try bins(levels, order: order)
    #expect(order.indices.allSatisfy { other.bins[$0] == plain.bins[order[$0]] })
    #expect(other.item.informationValue == plain.item.informationValue)
  }

  @Test func `a missing cell is no level`() throws {
    let codes = (0..<400).map { Int32($0 % 4) - 1 }, outcome = codes.map { $0 == 2 ? 1.0 : 0 }
    let item = try OptimalBinning().bin(
      CandidateColumn(Feature(item: "g"), values: .codes(codes, levels: ["a", "b", "c"])), against: BinningTarget(outcome: outcome))
    #expect(item.bins.reduce(0) { $0 + $1.rows } == 300 && item.slots[item.binCount].rows == 100)
  }

  @Test func `a reason takes a cell out of its level`() throws {
    // One in five of a and every second of b have the outcome, and all of a of whom there is a reason.
    let codes = (0..<600).map { Int32($0 % 2) }, hasReason = codes.indices.map { codes[$0] == 0 && $0 < 300 }
    let outcome = codes.indices.map { hasReason[$0] || (codes[$0] == 0 ? $0 % 10 == 0 : $0 % 4 == 1) ? 1.0 : 0 }
    let column = CandidateColumn(Feature(item: "g"), values: .codes(codes, levels: ["a", "b"]))
      .missing(hasReason.map { $0 ? 1 : 0 }, reasons: [.empty])
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    #expect(item.scale == .nominal(levels: ["a", "b"], bins: [0, 1]))
    #expect(item.bins.map(\.rows) == [150, 300] && item.bins.map(\.rate) == [0.2, 0.5] && item.slots[2].rows == 150)
  }
}
