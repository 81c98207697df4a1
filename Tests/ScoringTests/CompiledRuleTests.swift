import Testing

@testable import Scoring

@Suite struct CompiledRuleTests {
  @Test(arguments: 1...40)
  func `the fast path and a slow reading of the rule agree`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let rule = source.rule()
    let scorer = try Scorer(rule)
    let slow = SlowScorer(rule: rule)
    var workspace = scorer.makeWorkspace()
    for _ in 0..<200 {
      let cells = source.record(for: rule)
      let fast = scorer.score(cells: cells)
      #expect(fast == slow.score(cells))
      let bytes = cells.map { Array($0.utf8) }
      scorer.scoreArrays(bytes, into: &workspace)
      #expect(scorer.score(of: workspace) == fast)
      #expect(try scorer.score(Dictionary(uniqueKeysWithValues: zip(rule.columns, cells))) == fast)
    }
  }

  @Test(arguments: 1...40)
  func `points are the base plus the sum of the slots`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let rule = source.rule()
    let scorer = try Scorer(rule)
    var workspace = scorer.makeWorkspace()
    for _ in 0..<100 {
      scorer.scoreArrays(source.record(for: rule).map { Array($0.utf8) }, into: &workspace)
      guard workspace.outcome.isScored else { continue }
      #expect(workspace.outcome.points == workspace.slots.reduce(10) { $0 + scorer.compiled.slots[Int($1)].points })
    }
  }

  @Test func `no recordable value equals a cut`() throws {
    let compiled = CompiledRule(SampleRule.bare)
    #expect(compiled.cuts.count == 3 + 2 + 3 + 2)
    #expect(compiled.cuts.allSatisfy { !$0.isMultiple(of: 10) })
  }

  @Test func `every score of the range has the probability and the band of its step`() {
    let compiled = CompiledRule(SampleRule.bare)
    for score in 0...60 {
      let step = SampleRule.interpretation.calibration.last { $0.minimumScore <= score }!
      #expect(compiled.probability[score] == Int32(step.probabilityPPM))
      #expect(compiled.band[score] == Int32(SampleRule.interpretation.bands.lastIndex { $0.minimumScore <= score }!))
    }
  }
}

extension Scorer {
  /// The loop of `score(into:field:)` over cells that are kept alive together.
  func scoreArrays(_ cells: [[UInt8]], into workspace: inout ScoringWorkspace) {
    let pool = cells.flatMap { $0 }
    let starts = cells.reduce(into: [0]) { $0.append($0.last! + $1.count) }
    pool.withUnsafeBufferPointer { bytes in
      score(into: &workspace) { UnsafeBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]]) }
    }
  }
}
