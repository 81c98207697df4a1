import DelimitedText
import Parallel

extension ScoreTable {
  /// Scores the chunks of the table on several threads and writes their answers in the order of the table.
  func run(_ writer: inout DelimitedWriter) throws -> ScoreTableSummary {
    let cells = try AnswerCells(scorer, options)
    let chunks = file.chunks(ofBytes: Self.chunkSize)
    var ledger = KeyLedger(rows: chunks.last?.lines.upperBound ?? 0)
    var summary = ScoreTableSummary()
    var failure: (any Error)?
    try writer.writeRow(Self.header)
    Parallel.forEachInOrder(count: chunks.count, threads: options.threads) {
      ChunkScorer(self, cells)
    } make: { index, scorer in
      scorer.score(chunks[index])
    } deliver: { _, scorer in
      for key in scorer.keys { ledger.note(key) }
      summary.add(scorer.summary)
      do { try writer.write(scorer.rows) } catch { failure = error }
      failure = failure ?? scorer.problem
      return failure == nil
    }
    if let failure { throw failure }
    summary.take(ledger)
    return summary
  }
}

extension ScoreTableSummary {
  fileprivate mutating func take(_ ledger: borrowing KeyLedger) {
    (repeatedKeys, firstRepeatedLine, keysNotRemembered) = (ledger.repeated, ledger.firstLine, ledger.passedOver)
  }
}
