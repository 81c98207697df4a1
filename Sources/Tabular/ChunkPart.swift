import DelimitedText

/// The rows of one chunk of a file, read.
struct ChunkPart: Sendable {
  var columns: [ColumnPart]
  let lines: CellRange<Int32>
  var rows = 0
  var rejects: [Reject] = []

  /// What happens to a row with a cell that cannot be taken.
  enum BadRows { case refused, kept }

  /// Reads the rows of a chunk into the places of `memory` that belong to it.
  init(_ chunk: Int, of file: DelimitedFile, rules: [CellRule], memory: TableMemory, badRows: BadRows) throws {
    let places = memory.places[chunk]
    let lines = CellRange(memory.lines, places)
    self.lines = lines
    columns = zip(rules, memory.columns).map { ColumnPart(rule: $0, encoding: file.encoding, memory: $1, places: places) }
    try columns.withUnsafeMutableBufferPointer { columns in
      var taking = Rows(file: file, rules: rules, columns: columns, lines: lines.values, badRows: badRows)
      try file.forEachBatch(in: memory.chunks[chunk]) { batch in try taking.take(batch) }
      (rows, rejects) = (taking.rows, taking.rejects)
    }
  }
}

/// The memory of the columns that are being read, and of the lines of their rows.
struct TableMemory: Sendable {
  let chunks: [RecordChunk]
  /// The places for the rows of each chunk.
  let places: [Range<Int>]
  let lines: ColumnCells<Int32>
  let columns: [ColumnMemory]

  /// Room for the rows of all chunks: each starts on a line of its own, and takes a byte a field.
  init(_ chunks: [RecordChunk], fields: Int, rules: [CellRule]) {
    var (places, rows) = ([Range<Int>](), 0)
    for chunk in chunks {
      let room = min(chunk.lines.count, chunk.range.count / max(fields, 1) + 1)
      places.append(rows..<rows + room)
      rows += room
    }
    (self.chunks, self.places) = (chunks, places)
    lines = ColumnCells(capacity: rows)
    columns = rules.map { [rows] rule in ColumnMemory(kind: rule.kind, rows: rows) }
  }
}

/// The rows of a chunk while they are being taken: column by column where all cells can be taken, else row by row.
private struct Rows {
  let file: DelimitedFile
  let rules: [CellRule]
  let columns: UnsafeMutableBufferPointer<ColumnPart>
  let lines: UnsafeMutableBufferPointer<Int32>
  let badRows: ChunkPart.BadRows
  var rows = 0
  var rejects: [Reject] = []

  mutating func take(_ batch: borrowing RecordBatch) throws {
    if takeColumns(batch) {
      for row in 0..<batch.rows { keep(line: batch.line(row)) }
      return
    }
    for index in columns.indices { columns[index].truncate(to: rows) }
    for row in 0..<batch.rows { try take(batch.record(row)) }
  }

  private mutating func keep(line: Int) {
    lines[rows] = Int32(truncatingIfNeeded: line)
    rows += 1
  }

  /// Takes all cells of all columns, or says that one cannot be taken.
  private func takeColumns(_ batch: borrowing RecordBatch) -> Bool {
    guard batch.fieldCount == file.header.count else { return false }
    precondition(rows + batch.rows <= lines.count, "a row takes a line and a byte a field")
    for index in columns.indices {
      do {
        try columns[index].append(batch)
      } catch {
        return false
      }
    }
    return true
  }

  private mutating func take(_ record: borrowing Record) throws {
    if badRows == .refused, record.fieldCount != file.header.count {
      throw DelimitedTextError.fieldCount(file: file.path, line: record.line, found: record.fieldCount, expected: file.header.count)
    }
    do throws(BadCell) {
      try takeCells(record)
      keep(line: record.line)
    } catch {
      try refuse(error, line: record.line)
    }
  }

  private func takeCells(_ record: borrowing Record) throws(BadCell) {
    guard record.fieldCount == file.header.count else {
      throw BadCell(column: -1, problem: .fieldCount(found: record.fieldCount, expected: file.header.count))
    }
    precondition(rows < lines.count, "a row takes a line and a byte a field")
    for index in columns.indices {
      do {
        try columns[index].append(record.field(rules[index].field))
      } catch {
        throw BadCell(column: index, problem: error)
      }
    }
  }

  private mutating func refuse(_ cell: BadCell, line: Int) throws {
    let item = cell.column < 0 ? "" : rules[cell.column].name
    if badRows == .refused { throw TabularError.cell(file: file.path, line: line, column: item, problem: cell.problem) }
    rejects.append(Reject(file: file.path, line: line, item: item, problem: cell.problem))
    for index in columns.indices { columns[index].truncate(to: rows) }
  }
}

/// A cell that cannot be taken: the number of its rule, or −1 for the row as a whole.
private struct BadCell: Error {
  let column: Int
  let problem: CellProblem
}
