import Probability
import Regression
import Testing

@testable import Validation

@Suite struct NecessityTests {
  private let parts = (train: (0..<600).filter { $0 % 2 == 1 }, test: (0..<600).filter { $0 % 2 == 0 })

  private var rows: NecessityRows {
    NecessityRows(items: ["x1", "x2", "x3"], columns: SixHundred.columns, outcome: SixHundred.outcome, parts: parts)
  }

  /// R 4.2.2, pROC 1.18.0: `update(glm(y ~ x1 + x2 + x3, binomial, d[odd, ]), . ~ . - x)`, `roc.test(full, without, method = "delong", paired = TRUE)`
  /// on the even rows; the standard error is the difference over `statistic`.
  @Test func `the loss without an item is that of R`() throws {
    let necessity = try Necessity(rows, settings: NecessitySettings(capacity: 60))
    expect(necessity.area.value, 0.72801521593197582, within: 1e-12)
    #expect(necessity.items.map(\.item) == ["x3", "x2", "x1"])
    let losses = [0.0024054598344148692, 0.0033564555829044274, 0.15965540389348842]
    let errors = [0.0098611673010318614, 0.0098207100433631636, 0.042030376525232199]
    for k in 0..<3 {
      expect(necessity.items[k].areaLoss.value, losses[k], within: 1e-9)
      expect(necessity.items[k].areaLoss.standardError, errors[k], within: 1e-9)
    }
    #expect(necessity.droppable.isEmpty && necessity.areaWithout == nil && necessity.steps.count == 1)
  }

  /// Two items that count, one copy of the first, and items of noise.
  private func town(_ n: Int, seed: UInt64) -> NecessityRows {
    var stream = RandomStream(seed: seed, task: 0)
    var columns = (0..<6).map { _ in (0..<n).map { _ in Double(stream.index(below: 3)) } }
    columns[5] = columns[0].map { 2 * $0 }
    let outcome = (0..<n).map { i -> Double in
      stream.bernoulli(SpecialFunctions.logistic(-3 + columns[0][i] + 0.7 * columns[1][i])) ? 1.0 : 0
    }
    return NecessityRows(
      items: ["a", "b", "noise1", "noise2", "noise3", "copy"], columns: columns, outcome: outcome,
      parts: ((0..<n).filter { $0 % 2 == 0 }, (0..<n).filter { $0 % 2 == 1 }))
  }

  @Test func `noise and a copy may be dropped together, what counts may not`() throws {
    let necessity = try Necessity(town(12_000, seed: 4), settings: NecessitySettings(capacity: 300))
    #expect(Set(necessity.droppable) == ["noise1", "noise2", "noise3", "copy"] && necessity.droppable.first == "copy")
    #expect(necessity.items.filter { !$0.mayBeDropped }.map(\.item) == ["b"], "a copy of the first stands in for it")
    #expect(necessity.areaWithout!.value > necessity.area.value - necessity.tolerance)
    #expect(necessity.steps.count == 5 && !necessity.steps[4].mayBeDropped)
    #expect(necessity.items.last!.foundLoss > 0 && necessity.items.last!.foundInterval!.low > 0)
  }

  @Test func `clusters give the limits, the same on any number of threads`() throws {
    var rows = town(3000, seed: 5)
    let alone = try Necessity(rows, settings: NecessitySettings(capacity: 100, replicates: 50))
    rows.clusters = (0..<3000).map { Int32($0 / 60) }
    let one = try Necessity(rows, settings: NecessitySettings(capacity: 100, replicates: 50, threads: 1))
    #expect(try one == Necessity(rows, settings: NecessitySettings(capacity: 100, replicates: 50, threads: 3)))
    #expect(one.items.map(\.areaLoss.value) == alone.items.map(\.areaLoss.value))
    #expect(one.items.last!.areaInterval != alone.items.last!.areaInterval)
    #expect(one.items.last!.areaInterval.low < one.items.last!.areaLoss.value)
  }

  @Test func `a weighted pass with every cluster once is the ranking itself`() throws {
    for data in RandomScores.all.prefix(50) {
      let capacity = max(1, data.outcome.count / 7)
      let model = try JudgedModel(data.score, outcome: data.outcome, clusters: data.clusters, capacity: capacity)
      let plain = model.weighted([Double](repeating: 1, count: data.clusterCount), capacity: Double(capacity))
      expect(plain.area, model.area.estimate)
      expect(plain.found, model.found)
    }
  }

  @Test func `rows that cannot be judged are refused`() throws {
    var some = rows
    some.test = []
    #expect(throws: ValidationError.noRows) { try Necessity(some, settings: NecessitySettings(capacity: 1)) }
    #expect(throws: ValidationError.capacityOutOfRange(capacity: 301, children: 300)) {
      try Necessity(rows, settings: NecessitySettings(capacity: 301))
    }
    some = rows
    some.outcome = some.outcome.map { _ in 0 }
    #expect(throws: ValidationError.self) { try Necessity(some, settings: NecessitySettings(capacity: 1)) }
    some = rows
    some.columns[0][4] = .nan
    #expect(throws: ValidationError.scoreMissing(row: 4)) { try Necessity(some, settings: NecessitySettings(capacity: 1)) }
  }
}
