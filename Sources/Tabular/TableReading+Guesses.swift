import DelimitedText
import Parallel

/// What undeclared columns are.
extension TableReading {
  /// What columns seem to be, from the first rows of some chunks from all over the file; reading says what is wrong with rows.
  func sampleGuesses(_ fields: [Int]) -> [Int: ColumnGuess] {
    let step = max(1, chunks.count / Self.sampledChunks)
    let sample = stride(from: 0, to: chunks.count, by: step).map { chunks[$0] }
    let guesses = sample.lazy.compactMap { try? self.guesses(fields, in: [$0], limit: Self.sampledRows) }
    return guesses.reduce(into: Dictionary(uniqueKeysWithValues: fields.map { ($0, ColumnGuess()) })) { all, some in
      all.merge(some) { $0.merged(with: $1) }
    }
  }

  private static let sampledChunks = 16
  private static let sampledRows = 64

  /// Reads columns again whose guess was wrong, this time as what all of their cells fit.
  func mend(_ rows: inout GuessedRows) throws(TabularError) {
    let wrong = rows.wrongColumns
    if !wrong.isEmpty {
      let found = try guesses(wrong.map { rows.rules[$0].field }, in: chunks, limit: .max)
      rows.guesses.merge(found) { $1 }
      let rules = rules(rows.guesses, isCertain: true)
      let again = try parts(wrong.map { rules[$0] }, .refused)
      rows.replace(wrong, by: again)
    }
    rows.noteTraces()
    rows.rules = rules(rows.guesses, isCertain: true)
  }

  /// What columns could be, by their place, from the first `limit` rows, or a few more, of some chunks.
  func guesses(_ fields: [Int], in chunks: [RecordChunk], limit: Int) throws(TabularError) -> [Int: ColumnGuess] {
    let parts = try Self.collected(
      Parallel.map(count: chunks.count, threads: reader.threads) { index in
        Result { try guess(fields, in: chunks[index], limit: limit) }
      })
    var guesses = [ColumnGuess](repeating: ColumnGuess(), count: fields.count)
    for part in parts { for index in fields.indices { guesses[index].merge(part[index]) } }
    return Dictionary(uniqueKeysWithValues: zip(fields, guesses))
  }

  private func guess(_ fields: [Int], in chunk: RecordChunk, limit: Int) throws -> [ColumnGuess] {
    var guesses = [ColumnGuess](repeating: ColumnGuess(), count: fields.count)
    try file.forEachBatch(in: chunk, limit: limit) { batch in
      guard batch.fieldCount == file.header.count else { return }  // reading says what is wrong with such a row
      for index in 0..<fields.count {
        for row in 0..<batch.rows {
          guesses[index].look(at: batch.field(fields[index], row: row), line: batch.line(row), encoding: file.encoding)
        }
      }
    }
    return guesses
  }
}
