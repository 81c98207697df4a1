import Testing

@testable import Scoring

@Suite struct BatchTests {
  /// Scores records together, column by column, their cells lying in one stretch of memory.
  private func together(_ records: [[String]], _ scorer: Scorer, rows: Int) -> [(ScoringOutcome, [Int32])] {
    var workspace = scorer.makeWorkspace(rows: rows)
    var answers: [(ScoringOutcome, [Int32])] = []
    for first in stride(from: 0, to: records.count, by: rows) {
      let batch = Array(records[first..<min(first + rows, records.count)])
      for i in scorer.rule.columns.indices { read(batch.map { Array($0[i].utf8) }, scorer, column: i, &workspace) }
      scorer.finish(&workspace, rows: batch.count)
      for row in batch.indices {
        let outcome = workspace.outcome(row: row)
        answers.append((outcome, (0..<Int(outcome.reasons)).map { workspace.reasonText($0, row: row) }))
      }
    }
    return answers
  }

  private func read(_ cells: [[UInt8]], _ scorer: Scorer, column: Int, _ workspace: inout ScoringWorkspace) {
    let starts = cells.reduce(into: [0]) { $0.append($0.last! + $1.count) }
    cells.flatMap { $0 }.withUnsafeBufferPointer { memory in
      let fields = cells.indices.map { UnsafeBufferPointer(rebasing: memory[starts[$0]..<starts[$0 + 1]]) }
      fields.withUnsafeBufferPointer { scorer.read($0, among: memory, column: column, into: &workspace) }
    }
  }

  @Test(arguments: 1...40)
  func `children scored together get the answers that they get alone`(_ seed: UInt64) throws {
    var source = RandomRule(seed: seed)
    let scorer = try Scorer(source.rule())
    let records = (0..<300).map { _ in source.record(for: scorer.rule) }
    var alone = scorer.makeWorkspace()
    for (record, (outcome, reasons)) in zip(records, together(records, scorer, rows: 7)) {
      scorer.scoreArrays(record.map { Array($0.utf8) }, into: &alone)
      #expect(outcome == alone.outcome)
      #expect(reasons == (0..<Int(alone.outcome.reasons)).map { alone.reasonText($0) })
    }
  }

  @Test func `odd cells are counted by input, also where the policy takes them for missing`() throws {
    let scorer = try Scorer(SampleRule.complete)
    var workspace = scorer.makeWorkspace()
    let inputs = scorer.rule.valueInputs
    var expected = Array(repeating: OddCells(), count: inputs.count)
    for (i, input) in inputs.enumerated() {
      for text in ["", "no such thing", "99999999"] {
        var text = text
        text.withUTF8 { scorer.read($0, column: i, into: &workspace) }
      }
      if input.values!.isNumber { (expected[i].notANumber, expected[i].outOfRange) = (1, 1) } else { expected[i].unseen = 2 }
    }
    #expect(workspace.takeOddCells() == expected)
    #expect(workspace.takeOddCells().allSatisfy { $0.total == 0 })
  }
}
