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
    let fields = rules.map(\.field)
    let expected = file.header.count
    let ragged: RaggedRows = badRows == .kept ? .handedOver : .refused
    var lines: [Int32] = []
    var rejects: [Reject] = []
    try columns.withUnsafeMutableBufferPointer { columns in
      try file.forEachRecord(in: chunk, ragged: ragged) { record in
        do throws(BadCell) {
          try Self.read(record, fields, into: columns, expected: expected)
          lines.append(Int32(truncatingIfNeeded: record.line))
        } catch {
          let item = error.column < 0 ? "" : rules[error.column].name
          if badRows == .refused { throw TabularError.cell(file: file.path, line: record.line, column: item, problem: error.problem) }
          rejects.append(Reject(file: file.path, line: record.line, item: item, problem: error.problem))
          for index in columns.indices { columns[index].truncate(to: lines.count) }
        }
      }
    }
    self.lines = lines
    self.rejects = rejects
  }

  private static func read(
    _ record: borrowing Record, _ fields: [Int], into columns: UnsafeMutableBufferPointer<ColumnPart>, expected: Int
  ) throws(BadCell) {
    guard record.fieldCount == expected else {
      throw BadCell(column: -1, problem: .fieldCount(found: record.fieldCount, expected: expected))
    }
    for index in 0..<fields.count {
      do {
        try columns[index].append(record.field(fields[index]))
      } catch {
        throw BadCell(column: index, problem: error)
      }
    }
  }
}

/// A cell that cannot be taken: the number of its rule, or −1 for the row as a whole.
private struct BadCell: Error {
  let column: Int
  let problem: CellProblem
}
