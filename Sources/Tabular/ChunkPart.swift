import DelimitedText

/// The rows of one chunk of a file, read.
struct ChunkPart: Sendable {
  var columns: [ColumnPart]
  var lines: [Int32] = []
  var rejects: [Reject] = []

  /// What happens to a row with a cell that cannot be taken.
  enum BadRows { case refused, kept }

  /// Bytes that a row has at the least for each field: sets aside memory for the rows of a chunk.
  private static let bytesPerField = 4

  init(_ chunk: RecordChunk, of file: DelimitedFile, rules: [CellRule], badRows: BadRows) throws {
    let capacity = chunk.range.count / (Self.bytesPerField * file.header.count) + 1
    columns = rules.map { ColumnPart(rule: $0, encoding: file.encoding, capacity: capacity) }
    try columns.withUnsafeMutableBufferPointer { columns in
      var rows = Rows(file: file, rules: rules, columns: columns, badRows: badRows)
      try file.forEachBatch(in: chunk) { batch in try rows.take(batch) }
      (lines, rejects) = (rows.lines, rows.rejects)
    }
  }
}

/// The rows of a chunk while they are being taken: column by column where all cells can be taken, else row by row.
private struct Rows {
  let file: DelimitedFile
  let rules: [CellRule]
  let columns: UnsafeMutableBufferPointer<ColumnPart>
  let badRows: ChunkPart.BadRows
  var lines: [Int32] = []
  var rejects: [Reject] = []

  mutating func take(_ batch: borrowing RecordBatch) throws {
    if takeColumns(batch) {
      for row in 0..<batch.rows { lines.append(Int32(truncatingIfNeeded: batch.line(row))) }
      return
    }
    for index in columns.indices { columns[index].truncate(to: lines.count) }
    for row in 0..<batch.rows { try take(batch.record(row)) }
  }

  /// Takes all cells of all columns, or says that one cannot be taken.
  private func takeColumns(_ batch: borrowing RecordBatch) -> Bool {
    guard batch.fieldCount == file.header.count else { return false }
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
      lines.append(Int32(truncatingIfNeeded: record.line))
    } catch {
      try refuse(error, line: record.line)
    }
  }

  private func takeCells(_ record: borrowing Record) throws(BadCell) {
    guard record.fieldCount == file.header.count else {
      throw BadCell(column: -1, problem: .fieldCount(found: record.fieldCount, expected: file.header.count))
    }
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
    for index in columns.indices { columns[index].truncate(to: lines.count) }
  }
}

/// A cell that cannot be taken: the number of its rule, or −1 for the row as a whole.
private struct BadCell: Error {
  let column: Int
  let problem: CellProblem
}
