public import DelimitedText
import Parallel
public import Scoring

/// Scores a table and keeps, for each row, the points, the band and the bin of each item.
///
/// The rule's years of validity and the age of the data are not asked for: this looks at data of the past.
public struct ScoredRowsReader: Sendable {
  private let scorer: Scorer
  private let file: DelimitedFile
  private let threads: Int
  /// The field of each column that the rule reads; nil where the table has none.
  private let fields: [Int?]
  private let companions: [Int]
  private static let chunkSize = 1 << 20

  /// Opens a table and finds the columns of the rule, and further ones that are kept as text.
  /// - Throws: `ScoreTableError` naming the first column that is absent.
  public init(
    _ rule: ScoringRule, path: String, encoding: TextEncoding? = nil, companions: [String] = [], threads: Int = 1
  ) throws(ScoreTableError) {
    do { scorer = try Scorer(rule) } catch { throw .rule(error) }
    do { file = try DelimitedFile(path: path, encoding: encoding, threads: threads) } catch { throw .table(error) }
    self.threads = threads
    let header = file.header
    fields = rule.columns.map { column in header.firstIndex(of: column) }
    var places: [Int] = []
    for column in companions {
      guard let place = header.firstIndex(of: column) else {
        throw .missingAskedColumn(path: path, column: column, nearest: NearestHeader.match(column, among: header))
      }
      places.append(place)
    }
    self.companions = places
  }

  /// Scores every row; a column of the rule that the table has not is refused, or its cells count as empty.
  /// - Complexity: O(bytes of the table); memory for each row and item.
  /// - Throws: `ScoreTableError` for absent columns and at the first row that cannot be read.
  public func read(absent: ScoredRows.AbsentColumns = .refused) throws(ScoreTableError) -> ScoredRows {
    let columns = scorer.rule.columns
    let absentColumns = zip(columns, fields).filter { $1 == nil }.map(\.0)
    if let column = absentColumns.first, absent == .refused || absentColumns.count == columns.count {
      let free = file.header.filter { !columns.contains($0) }
      throw .missingColumn(path: file.path, column: column, nearest: NearestHeader.match(column, among: free))
    }
    let chunks = file.chunks(ofBytes: Self.chunkSize)
    let parts = Parallel.map(count: chunks.count, threads: threads) { index in
      Result { () throws(ScoreTableError) in try rows(of: chunks[index]) }
    }
    var all = ScoredRows(items: scorer.rule.items.count, companions: companions.count)
    for part in parts { all.append(try part.get()) }
    all.absentColumns = absentColumns
    return all
  }

  private func rows(of chunk: RecordChunk) throws(ScoreTableError) -> ScoredRows {
    var workspace = scorer.makeWorkspace(rows: file.batchRows)
    var rows = ScoredRows(items: scorer.rule.items.count, companions: companions.count)
    do { try file.forEachBatch(in: chunk) { batch in try add(batch, to: &rows, &workspace) } } catch {
      throw ScoreTable.known(error)
    }
    file.release(chunk)
    return rows
  }

  private func add(_ batch: borrowing RecordBatch, to rows: inout ScoredRows, _ workspace: inout ScoringWorkspace) throws {
    guard batch.fieldCount == file.header.count else {
      throw DelimitedTextError.fieldCount(file: file.path, line: batch.line(0), found: batch.fieldCount, expected: file.header.count)
    }
    for (i, field) in fields.enumerated() {
      if let field {
        scorer.read(batch, of: file, field: field, column: i, into: &workspace)
      } else {
        for row in 0..<batch.rows { scorer.read(UnsafeBufferPointer(start: nil, count: 0), column: i, row: row, into: &workspace) }
      }
    }
    scorer.finish(&workspace, rows: batch.rows)
    for row in 0..<batch.rows {
      rows.append(workspace.outcome(row: row), line: batch.line(row))
      for j in rows.places.indices { rows.places[j].append(scorer.place(ofItem: j, row: row, in: workspace).map { Int32($0) } ?? -1) }
      for (j, field) in companions.enumerated() { rows.companions[j].append(text(batch.field(field, row: row))) }
    }
  }

  private func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = file.text(bytes) ?? ""
    guard let first = text.firstIndex(where: { !Self.isBlank($0) }), let last = text.lastIndex(where: { !Self.isBlank($0) }) else {
      return ""
    }
    return String(text[first...last])
  }

  private static func isBlank(_ character: Character) -> Bool { character.isWhitespace }
}

extension ScoredRows {
  fileprivate static let million = 1e6

  fileprivate mutating func append(_ outcome: ScoringOutcome, line: Int) {
    kinds.append(outcome.kind)
    points.append(outcome.isScored ? Double(outcome.points) : .nan)
    probability.append(outcome.isScored ? Double(outcome.probabilityPPM) / Self.million : .nan)
    bands.append(outcome.isScored ? outcome.band : -1)
    lines.append(line)
  }
}
