import Testing

@testable import Scorecards

struct OptimalBinningTests {
  /// A value whose event rate rises in steps at 10 and 20, with missing cells of three reasons.
  private static func steps(seed: Int, rows: Int = 4000) -> (column: CandidateColumn, outcome: [Double]) {
    var random = Simulation(seed: seed)
    var values: [Double] = []
    var reasons: [UInt8] = []
    var outcome: [Double] = []
    for _ in 0..<rows {
      let x = Double(random.below(31))
      let reason = random.uniform() < 0.2 ? UInt8(1 + random.below(3)) : 0
      let rate = reason == 2 ? 0.5 : x < 10 ? 0.05 : x < 20 ? 0.15 : 0.35
      values.append(reason > 0 ? .nan : x)
      reasons.append(reason)
      outcome.append(random.uniform() < rate ? 1 : 0)
    }
    let column = CandidateColumn(Feature(item: "absence"), values: .numbers(values, decimals: 0))
      .missing(reasons, reasons: [.empty, MissingReason("not_attended"), MissingReason("transferred_in")])
    return (column, outcome)
  }

  @Test(arguments: 1...20)
  func `bins are few, large, monotone and cut between whole numbers`(seed: Int) throws {
    let (column, outcome) = Self.steps(seed: seed)
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    #expect((2...5).contains(item.binCount))
    #expect(item.direction == .rising)
    #expect(item.bins.allSatisfy { $0.events >= 15 && $0.rows - $0.events >= 15 })
    #expect(zip(item.bins, item.bins.dropFirst()).allSatisfy { $0.weightOfEvidence < $1.weightOfEvidence && $0.rate < $1.rate })
    #expect(item.cuts.allSatisfy { $0 != $0.rounded() && $0 * 2 == ($0 * 2).rounded() })
    #expect(item.cutTexts.map { Double($0)! } == item.cuts)
    #expect(item.isCandidate && item.informationValue > item.expectedInformationValue)
    #expect(item.slots.reduce(0) { $0 + $1.rows } == Double(outcome.count))
    #expect(item.slots.reduce(0) { $0 + $1.events } == outcome.reduce(0, +))
  }

  @Test func `each missing reason is a place of its own and policy silences some`() throws {
    let (column, outcome) = Self.steps(seed: 3)
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    #expect(item.reasons.map(\.name) == ["empty", "not_attended", "transferred_in"])
    #expect(item.slots[item.bin(of: .nan, reason: 2)].weightOfEvidence > 1)
    #expect(item.slots[item.bin(of: .nan, reason: 3)].weightOfEvidence == 0)
    #expect(item.slots[item.bin(of: .nan, reason: 3)].rows > 0)
    #expect(item.bin(of: .nan) == item.bin(of: .nan, reason: 1))
    #expect(item.bin(of: 5, reason: 9) == item.unseenSlot)
  }

  @Test(arguments: 1...20)
  func `the swapped outcome has the same cuts and the opposite evidence`(seed: Int) throws {
    let (column, outcome) = Self.steps(seed: seed)
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    let swapped = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome.map { 1 - $0 }))
    #expect(item.cuts == swapped.cuts)
    #expect(swapped.direction == .falling)
    for (a, b) in zip(item.weightsOfEvidence, swapped.weightsOfEvidence) { #expect(abs(a + b) < 1e-12) }
  }

  @Test func `a direction against the data leaves one bin`() throws {
    let (column, outcome) = Self.steps(seed: 1)
    let target = try BinningTarget(outcome: outcome)
    let item = try OptimalBinning().bin(column.directed(.falling), against: target)
    #expect(item.binCount == 1 && item.direction == .none)
    #expect(item.isCandidate, "not having attended still says something")
    let present = CandidateColumn(column.feature, values: .numbers(outcome.map { _ in 3 }, decimals: 0))
    #expect(try OptimalBinning().bin(present, against: target).isCandidate == false)
  }

  @Test func `official cuts are kept and their first values belong to the upper bin`() throws {
    let (column, outcome) = Self.steps(seed: 1)
    let item = try OptimalBinning().bin(column.directed(.rising, officialCuts: [7, 30]), against: BinningTarget(outcome: outcome))
    #expect(item.cutTexts == ["6.5", "29.5"])
    #expect(item.bin(of: 6) == 0 && item.bin(of: 7) == 1 && item.bin(of: 30) == 2)
  }

  @Test(arguments: 1...20)
  func `weights of two equal repeating the row twice`(seed: Int) throws {
    let (column, outcome) = Self.steps(seed: seed, rows: 1500)
    var random = Simulation(seed: seed + 100)
    let weights = outcome.map { _ in Double(1 + random.below(2)) }
    let rows = outcome.indices.flatMap { row in [Int](repeating: row, count: Int(weights[row])) }
    let weighted = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome, weights: weights))
    let repeated = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome, rows: .indices(rows)))
    #expect(weighted == repeated)
  }

  @Test func `ranges and lists of the same rows give the same bins`() throws {
    let (column, outcome) = Self.steps(seed: 2)
    let ranges = try BinningTarget(outcome: outcome, rows: .ranges([0..<1000, 2000..<3000]))
    let list = try BinningTarget(outcome: outcome, rows: .indices(Array(0..<1000) + Array(2000..<3000)))
    #expect(try OptimalBinning().bin(column, against: ranges) == OptimalBinning().bin(column, against: list))
  }

  @Test func `wide keys are counted like narrow ones`() throws {
    let (column, outcome) = Self.steps(seed: 4)
    guard case .numbers(let values, _) = column.values else { return }
    let wide = CandidateColumn(column.feature, values: .numbers(values.map { $0 * 1e4 }, decimals: 4)).missing(
      column.reasonCodes, reasons: column.reasons)
    let target = try BinningTarget(outcome: outcome)
    let narrow = try OptimalBinning().bin(column, against: target)
    let item = try OptimalBinning().bin(wide, against: target)
    #expect(item.slots == narrow.slots)
  }

  @Test func `levels are ordered by shrunken rate and grouped, whatever their order in the dictionary`() throws {
    var random = Simulation(seed: 5)
    let codes = (0..<4000).map { _ in Int32(random.below(6)) }
    let rates = [0.3, 0.05, 0.3, 0.05, 0.1, 0.3]
    let outcome = codes.map { random.uniform() < rates[Int($0)] ? 1.0 : 0 }
    let levels = ["a", "b", "c", "d", "e", "f", "never"]
    let column = CandidateColumn(Feature(item: "job"), values: .codes(codes, levels: levels))
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    #expect(item.direction == .rising)
    #expect(item.bin(ofLevel: "b") == 0 && item.bin(ofLevel: "d") <= 1)
    #expect(item.slots[item.bin(ofLevel: "a")].weightOfEvidence > 0.3 && item.slots[item.bin(ofLevel: "c")].weightOfEvidence > 0.3)
    #expect(item.bin(ofLevel: "never") == item.unseenSlot && item.bin(ofLevel: "other") == item.unseenSlot)
    let order = [6, 4, 2, 0, 1, 3, 5]
    let shuffled = CandidateColumn(
      column.feature, values: .codes(codes.map { code in Int32(order.firstIndex(of: Int(code))!) }, levels: order.map { levels[$0] }))
    let other = try OptimalBinning().bin(shuffled, against: BinningTarget(outcome: outcome))
    #expect(levels.allSatisfy { item.bin(ofLevel: $0) == other.bin(ofLevel: $0) })
    #expect(item.slots == other.slots)
  }

  @Test func `any number of threads makes the same bins`() throws {
    let data = Simulation.children(rows: 1000, columns: 7, signals: 2, seed: 1)
    let target = try BinningTarget(outcome: data.outcome)
    #expect(
      try OptimalBinning().bin(data.columns, against: target, threads: 1) == OptimalBinning().bin(data.columns, against: target, threads: 3)
    )
  }

  @Test func `what cannot be binned is refused`() throws {
    let outcome = (0..<100).map { Double($0 % 2) }
    let target = try BinningTarget(outcome: outcome)
    func refusal(_ column: CandidateColumn) -> ScorecardsError? {
      do throws(ScorecardsError) { _ = try OptimalBinning().bin(column, against: target) } catch { return error }
      return nil
    }
    let x = Feature(item: "x")
    #expect(
      refusal(CandidateColumn(x, values: .numbers(outcome.map { $0 + 0.25 }, decimals: 1)))
        == .notRecordable(item: "x", decimals: 1, rows: 100))
    #expect(refusal(CandidateColumn(x, values: .numbers(outcome, decimals: 10))) == .invalidDecimals(item: "x", decimals: 10))
    #expect(refusal(CandidateColumn(x, values: .numbers([1], decimals: 0))) == .lengthsDiffer(what: "x", count: 1, rows: 100))
    #expect(refusal(CandidateColumn(x, values: .codes(outcome.map { Int32($0) }, levels: ["a"]))) == .unknownCode(item: "x", code: 1))
    let column = CandidateColumn(x, values: .numbers(outcome, decimals: 0))
    #expect(refusal(column.directed(.none, officialCuts: [3, 2])) == .invalidCuts(item: "x"))
    #expect(refusal(column.missing(outcome.map { _ in 2 }, reasons: [.empty])) == .unknownCode(item: "x", code: 2))
    #expect(throws: ScorecardsError.oneKindOnly(events: 0, rows: 5)) { try BinningTarget(outcome: [0, 0, 0, 0, 0]) }
    #expect(throws: ScorecardsError.outcomeNotBinary(rows: 1)) { try BinningTarget(outcome: [0, 2, 1]) }
    #expect(throws: ScorecardsError.invalidSetting(name: "bins", allowed: "1…preBins")) { try BinningSettings(bins: 0) }
  }
}
