import DelimitedText
import Scoring

extension Scorer {
  /// Reads a column of a batch of rows, decoding the cells that are not UTF-8.
  func read(
    _ batch: borrowing RecordBatch, of file: DelimitedFile, field: Int, column: Int, into workspace: inout ScoringWorkspace
  ) {
    let fields = batch.column(field)
    if file.encoding == .utf8 { return read(fields, among: batch.memory, column: column, into: &workspace) }
    for (row, bytes) in fields.enumerated() {
      if bytes.allSatisfy({ $0 < 0x80 }) {
        read(bytes, column: column, row: row, into: &workspace)
      } else {
        var text = file.text(bytes) ?? ""
        text.withUTF8 { read($0, column: column, row: row, into: &workspace) }
      }
    }
  }
}
