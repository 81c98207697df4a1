import LinearAlgebra
import Testing

@testable import Scorecards

struct BinnedDesignTests {
  @Test func `a block holds the weights of evidence of its cells`() throws {
    let data = Simulation.children(rows: 900, columns: 4, signals: 2, seed: 1)
    let design = try Simulation.rows(data).design
    let block = UnsafeMutableBufferPointer<Double>.allocate(capacity: 50 * 4)
    defer { block.deallocate() }
    design.fill(block, rows: 100..<150)
    for (j, column) in data.columns.enumerated() {
      guard case .numbers(let values, _) = column.values else { continue }
      for i in 0..<50 {
        let item = design.items[j]
        #expect(block[i + 50 * j] == item.slots[item.bin(of: values[100 + i])].weightOfEvidence)
      }
    }
  }

  @Test func `reasons and levels are matched by name in another table`() throws {
    var random = Simulation(seed: 2)
    let outcome = (0..<600).map { _ in random.uniform() < 0.3 ? 1.0 : 0 }
    let reasons = outcome.map { UInt8($0) + 1 }
    let names = [MissingReason("not_attended"), MissingReason("refused")]
    let column = CandidateColumn(Feature(item: "x"), values: .numbers(outcome.map { _ in .nan }, decimals: 0)).missing(
      reasons, reasons: names)
    let item = try OptimalBinning().bin(column, against: BinningTarget(outcome: outcome))
    let later = CandidateColumn(Feature(item: "x"), values: .numbers([.nan, .nan, .nan, .nan], decimals: 0))
      .missing([1, 2, 3, 0], reasons: [MissingReason("refused"), MissingReason("new"), MissingReason("not_attended")])
    let codes = try item.codes(of: later, rows: .all(4))
    #expect(
      codes.map(Int.init) == [item.bin(of: .nan, reason: 2), item.unseenSlot, item.bin(of: .nan, reason: 1), item.bin(of: .nan, reason: 2)])
    #expect(item.slots[item.unseenSlot].weightOfEvidence == 0)
  }

  @Test func `a level where a number was binned is refused`() throws {
    let data = Simulation.children(rows: 500, columns: 1, signals: 1, seed: 3)
    let design = try Simulation.rows(data).design
    let wrong = CandidateColumn(Feature(item: "item0"), values: .codes([0], levels: ["a"]))
    #expect(throws: ScorecardsError.kindsDiffer(item: "item0")) { try BinnedDesign(design.items, columns: [wrong], rows: .all(1)) }
  }

  @Test func `predictors equal the product of the design and the coefficients`() throws {
    let design = try Simulation.rows(Simulation.children(rows: 5000, columns: 3, signals: 2, seed: 4)).design
    let β = [0.5, 0, 1.25]
    var X = Matrix(rows: 5000, columns: 3)
    X.elements.withUnsafeMutableBufferPointer { design.fill($0, rows: 0..<5000) }
    let predictors = design.predictors(β, threads: 2)
    for (a, b) in zip(predictors, X * β) { #expect(abs(a - b) < 1e-13) }
    #expect(predictors == design.predictors(β, threads: 1))
    #expect(design.selecting([2]).predictors([1.25]).count == 5000)
  }
}
