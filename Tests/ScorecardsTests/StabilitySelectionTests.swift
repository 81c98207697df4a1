import LinearAlgebra
import Testing

@testable import Scorecards

struct StabilitySelectionTests {
  @Test(arguments: 1...3)
  func `signals are selected and decoys are not`(seed: Int) throws {
    let data = Simulation.children(rows: 3000, columns: 30, signals: 8, strength: 0.5, seed: seed)
    let rows = try Simulation.rows(data, threads: 2).rows
    let result = try StabilitySelection(featuresPerHalf: 8, seed: UInt64(seed)).select(rows, groups: (0..<3000).map { Int32($0 / 2) })
    #expect(result.selected == Array(0..<8))
    #expect(result.chosen.count == 30 && result.chosen.allSatisfy { $0.count <= 8 })
  }

  @Test func `any number of threads gives the same frequencies`() throws {
    BLAS.useOneThreadPerCall()
    let data = Simulation.children(rows: 5000, columns: 10, signals: 3, seed: 5)
    let groups = (0..<5000).map { Int32($0 / 3) }
    let selection = try StabilitySelection(pairs: 4, featuresPerHalf: 5, seed: 9)
    let one = try selection.select(Simulation.rows(data, threads: 1).rows, groups: groups)
    #expect(try selection.select(Simulation.rows(data, threads: 3).rows, groups: groups) == one)
    #expect(
      try StabilitySelection(pairs: 4, featuresPerHalf: 5, seed: 10).select(Simulation.rows(data).rows, groups: groups).chosen != one.chosen
    )
  }

  @Test func `a constant feature is never chosen`() throws {
    var random = Simulation(seed: 1)
    let columns = (0..<6).map { _ in random.normals(1000) } + [[Double](repeating: 1, count: 1000)]
    let y = (0..<1000).map { random.uniform() < (columns[0][$0] > 0 ? 0.4 : 0.1) ? 1.0 : 0 }
    let rows = try LogisticRows(Matrix(columns: columns), outcome: y)
    let result = try StabilitySelection(pairs: 5, featuresPerHalf: 7, seed: 1).select(rows, groups: (0..<1000).map { Int32($0) })
    #expect(result.frequencies[6] == 0 && result.frequencies[0] == 1)
    #expect(result.featuresPerHalf == 3, "half of the seven candidates")
  }

  @Test func `bounds on false selections are those of the papers`() throws {
    let chosen = (0..<30).map { _ in Array(0..<30) }
    let result = StabilityResult(try StabilitySelection(seed: 1), featuresPerHalf: 30, chosen: chosen, candidates: 200)
    #expect(abs(result.expectedFalsePositives - 9) < 1e-12)
    // R: stabs::stabsel_parameters(p=200, q=30, cutoff=.75, B=15, sampling.type="SS", assumption="unimodal")$PFER, formula 2*(2*.75-1-1/30)
    #expect(abs(result.expectedFalsePositivesIfUnimodal - 4.5 / (2 * (0.5 - 1.0 / 30))) < 1e-12)
    let strict = StabilityResult(try StabilitySelection(threshold: 0.9, seed: 1), featuresPerHalf: 30, chosen: chosen, candidates: 200)
    #expect(abs(strict.expectedFalsePositivesIfUnimodal - 4.5 * 4 * (0.1 + 1.0 / 30) / (1 + 1.0 / 15)) < 1e-12)
    #expect(result.selected == Array(0..<30))
  }

  @Test func `a noise floor leaves the places that real signals do not need empty`() throws {
    let data = Simulation.children(rows: 3000, columns: 30, signals: 2, strength: 0.8, seed: 4)
    let rows = try Simulation.rows(data).rows
    let groups = (0..<3000).map { Int32($0) }
    let open = try StabilitySelection(featuresPerHalf: 8, seed: 4).select(rows, groups: groups)
    let floored = try StabilitySelection(featuresPerHalf: 8, noiseFloor: 2.5, seed: 4).select(rows, groups: groups)
    #expect(floored.selected == [0, 1])
    #expect(floored.meanFeaturesPerHalf < open.meanFeaturesPerHalf && floored.expectedFalsePositives < open.expectedFalsePositives)
    #expect(throws: ScorecardsError.invalidSetting(name: "noiseFloor", allowed: "≥ 0")) { try StabilitySelection(noiseFloor: -1, seed: 1) }
  }

  @Test func `a threshold of one half or less is refused`() {
    #expect(throws: ScorecardsError.invalidSetting(name: "threshold", allowed: "0.5 < x ≤ 1")) {
      try StabilitySelection(threshold: 0.5, seed: 1)
    }
  }
}
