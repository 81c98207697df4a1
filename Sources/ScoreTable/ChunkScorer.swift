import DelimitedText
import Scoring

/// Scores chunks of a table on one thread, one after another: its memory is made once, and what it holds of a chunk is handed over before
/// the next.
struct ChunkScorer: ~Copyable {
  /// More remembered cells than this are forgotten, so that memory stays constant.
  private static let mostCells = 1 << 16

  /// The answers of the chunk.
  private(set) var rows: DelimitedBuffer
  /// What became of its rows.
  private(set) var summary = ScoreTableSummary()
  /// The keys of its rows.
  private(set) var keys: [KeyPlace] = []
  /// Why the rest of the chunk was not read.
  private(set) var problem: (any Error)?

  private let table: ScoreTable
  private let cells: AnswerCells
  private var workspace: ScoringWorkspace
  /// Probability and band by points.
  private var readings: [Int32: EncodedCell] = [:]
  private var refusals: [UInt64: EncodedCell] = [:]
  private var reasons: [Int32] = []

  init(_ table: ScoreTable, _ cells: AnswerCells) {
    (self.table, self.cells) = (table, cells)
    workspace = table.scorer.makeWorkspace(rows: table.file.batchRows)
    rows = DelimitedBuffer(format: table.options.format, capacity: ScoreTable.chunkSize)
  }

  /// Scores the rows of a chunk, up to the first that cannot be read.
  mutating func score(_ chunk: RecordChunk) {
    rows.removeAll()
    keys.removeAll(keepingCapacity: true)
    (summary, problem) = (ScoreTableSummary(), nil)
    let file = table.file
    do { try file.forEachBatch(in: chunk) { batch in try score(batch) } } catch { problem = error }
    file.release(chunk)
    summary.oddCells = workspace.takeOddCells()
  }

  private mutating func score(_ batch: borrowing RecordBatch) throws {
    let file = table.file
    guard batch.fieldCount == file.header.count else {
      throw DelimitedTextError.fieldCount(file: file.path, line: batch.line(0), found: batch.fieldCount, expected: file.header.count)
    }
    for (i, field) in table.fields.enumerated() { table.scorer.read(batch, of: file, field: field, column: i, into: &workspace) }
    if let field = table.dayField {
      for (row, bytes) in batch.column(field).enumerated() { table.scorer.readDay(bytes, row: row, into: &workspace) }
    }
    table.scorer.finish(&workspace, rows: batch.rows)
    for row in 0..<batch.rows { try addRow(batch.field(table.keyField, row: row), row, line: batch.line(row)) }
  }

  private mutating func addRow(_ key: UnsafeBufferPointer<UInt8>, _ row: Int, line: Int) throws(DelimitedTextError) {
    summary.rows += 1
    if ScoreTableText.isBlank(key, in: table.file) {
      rows.addEmpty()
      rows.add(cells.noKey)
      summary.refused += 1
      summary.withoutKey += 1
    } else {
      keys.append(KeyPlace(key, line: line))
      try addKey(key)
      try addAnswer(workspace.outcome(row: row), row)
    }
    rows.endRow()
  }

  private mutating func addKey(_ key: UnsafeBufferPointer<UInt8>) throws(DelimitedTextError) {
    if table.file.encoding == .utf8 { try rows.add(utf8: key) } else { try rows.add(text: table.file.text(key) ?? "") }
  }

  private mutating func addAnswer(_ outcome: ScoringOutcome, _ row: Int) throws(DelimitedTextError) {
    switch outcome.kind {
    case .scored, .scoredWithMissing:
      summary.scored += 1
      try addScored(outcome, row)
    case .tooManyMissing:
      summary.insufficient += 1
      rows.add(cells.insufficient[Int(outcome.detail)])
    default:
      summary.refused += 1
      summary.stale += outcome.kind == .refusedStale ? 1 : 0
      rows.add(try refusal(outcome))
    }
  }

  private mutating func addScored(_ outcome: ScoringOutcome, _ row: Int) throws(DelimitedTextError) {
    rows.add(integer: Int(outcome.points))
    rows.add(try reading(outcome))
    rows.add(cells.scored[Int(outcome.detail)])
    if outcome.reasons == 0 {
      rows.add(cells.none)
    } else {
      reasons.removeAll(keepingCapacity: true)
      for k in 0..<Int(outcome.reasons) { reasons.append(workspace.reasonText(k, row: row)) }
      try rows.add(cells.reasons, reasons)
    }
    rows.add(cells.coverage[Int(outcome.detail)])
  }

  private mutating func reading(_ outcome: ScoringOutcome) throws(DelimitedTextError) -> EncodedCell {
    if let cell = readings[outcome.points] { return cell }
    if readings.count >= Self.mostCells { readings.removeAll(keepingCapacity: true) }
    let cell = cells.run(try cells.probability(outcome.probabilityPPM), cells.bands[Int(outcome.band)])
    readings[outcome.points] = cell
    return cell
  }

  private mutating func refusal(_ outcome: ScoringOutcome) throws(DelimitedTextError) -> EncodedCell {
    let key = UInt64(outcome.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: outcome.detail))
    if let cell = refusals[key] { return cell }
    let cell = try cells.refusal(table.scorer.status(outcome))
    refusals[key] = cell
    return cell
  }
}
