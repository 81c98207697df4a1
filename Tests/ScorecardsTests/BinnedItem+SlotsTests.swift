import Testing

@testable import Scorecards

struct BinnedItemSlotsTests {
  private static let outcome = (0..<600).map { $0 % 3 == 0 ? 1.0 : 0 }
  private static let reasons = [MissingReason("not_recorded"), MissingReason("refused")]

  /// Bins below 3, below 10, and above, then two reasons and the unseen: six slots.
  private func numeric() throws -> BinnedItem {
    let values = (0..<600).map { $0 % 20 == 7 ? Double.nan : Double($0 % 15) }
    let column = CandidateColumn(Feature(item: "x"), values: .numbers(values, decimals: 0))
      .missing(values.map { $0.isNaN ? 1 : 0 }, reasons: Self.reasons).directed(.none, officialCuts: [3, 10])
    return try OptimalBinning().bin(column, against: BinningTarget(outcome: Self.outcome))
  }

  /// The levels a (rare events) and c (many); b is never seen.
  private func nominal() throws -> BinnedItem {
    let codes = Self.outcome.enumerated().map { row, y in Int32(row % 5 == 0 ? 2 - 2 * Int(y) : 2 * Int(y)) }
    let column = CandidateColumn(Feature(item: "g"), values: .codes(codes, levels: ["a", "b", "c"])).missing([], reasons: Self.reasons)
    return try OptimalBinning().bin(column, against: BinningTarget(outcome: Self.outcome))
  }

  @Test func `a number falls into the bin numbered by how many cuts are below it`() throws {
    let item = try numeric()
    #expect([-5, 0, 2, 3, 9, 10, 400].map { item.bin(of: $0) } == [0, 0, 0, 1, 1, 2, 2])
    #expect(item.binCount == 3 && item.slots.count == 6 && item.unseenSlot == 5)
  }

  @Test func `a missing number has the place of its reason, the first one without`() throws {
    let item = try numeric()
    #expect(item.bin(of: .nan) == 3 && item.bin(of: .nan, reason: 1) == 3 && item.bin(of: .nan, reason: 2) == 4)
    #expect(item.bin(of: 7, reason: 2) == 4, "a reason says more than the number beside it")
    #expect(item.bin(of: .nan, reason: 9) == item.unseenSlot)
  }

  @Test func `a level has its bin, one that nobody had the place of the unseen`() throws {
    let item = try nominal()
    #expect(["a", "c"].map { item.bin(ofLevel: $0) } == [0, 1])
    #expect(item.bin(ofLevel: "b") == item.unseenSlot && item.bin(ofLevel: "zebra") == item.unseenSlot)
    #expect(item.bin(ofLevel: nil) == 2 && item.bin(ofLevel: "a", reason: 2) == 3)
  }

  @Test func `the cells of a table are those one by one`() throws {
    let item = try numeric(), values = [0, 3, 10, .nan, .nan, 2.0], codes: [UInt8] = [0, 0, 0, 0, 2, 1]
    let column = CandidateColumn(Feature(item: "x"), values: .numbers(values, decimals: 0)).missing(codes, reasons: Self.reasons)
    #expect(try item.codes(of: column, rows: .all(6)) == zip(values, codes).map { UInt8(item.bin(of: $0, reason: $1)) })
    #expect(try item.codes(of: column, rows: .indices([5, 0, 2])) == [3, 0, 2], "in the order asked for")
  }

  @Test func `a later table may name reasons and levels in another order`() throws {
    let other = [MissingReason("moved"), MissingReason("refused"), MissingReason("not_recorded")]
    let numbers = CandidateColumn(Feature(item: "x"), values: .numbers([.nan, .nan, .nan, 1], decimals: 0))
      .missing([1, 2, 3, 0], reasons: other)
    #expect(try numeric().codes(of: numbers, rows: .all(4)) == [5, 4, 3, 0], "nobody had moved before")
    let levels = CandidateColumn(Feature(item: "g"), values: .codes([0, 1, 2, 3], levels: ["c", "zebra", "b", "a"]))
    let item = try nominal(), unseen = UInt8(item.unseenSlot)
    #expect(try item.codes(of: levels, rows: .all(4)) == [1, unseen, unseen, 0])
  }

  @Test func `numbers cannot be read as levels, nor levels as numbers`() throws {
    let numbers = CandidateColumn(Feature(item: "g"), values: .numbers([1], decimals: 0))
    let levels = CandidateColumn(Feature(item: "x"), values: .codes([0], levels: ["a"]))
    #expect(throws: ScorecardsError.kindsDiffer(item: "g")) { try nominal().codes(of: numbers, rows: .all(1)) }
    #expect(throws: ScorecardsError.kindsDiffer(item: "x")) { try numeric().codes(of: levels, rows: .all(1)) }
  }
}
