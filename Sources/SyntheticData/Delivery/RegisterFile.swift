import DelimitedText
import Parallel

/// One file of rows that are made independently of each other: CP932, CRLF, as a Japanese office delivers it.
struct RegisterFile {
  let folder: StudyFolder
  let threads: Int

  static let format = DelimitedFormat.excelCP932

  /// Rows that one call makes, and how many calls are in memory at once; neither changes a byte.
  private static let rowsPerPart = 2048
  private static let partsPerWave = 16

  /// Writes a header and rows; `row` adds the cells of row i and not the end of the row.
  /// - Complexity: O(rows × cells).
  func write(
    _ name: String, header: [String], rows: Int, row: @Sendable (Int, inout DelimitedBuffer) -> Void
  ) throws(SyntheticDataError) {
    do {
      var writer = try DelimitedWriter(path: folder.file(name), format: Self.format)
      try writer.writeRow(header)
      let parts = (rows + Self.rowsPerPart - 1) / Self.rowsPerPart
      for first in stride(from: 0, to: parts, by: Self.partsPerWave) {
        let buffers = Parallel.map(count: min(Self.partsPerWave, parts - first), threads: threads) { offset in
          let start = (first + offset) * Self.rowsPerPart
          return Self.buffer(rows: start..<min(start + Self.rowsPerPart, rows), row)
        }
        for buffer in buffers { try writer.write(buffer) }
      }
      try writer.close()
    } catch {
      throw .fileNotWritten(english: error.english, japanese: error.japanese)
    }
  }

  private static func buffer(rows: Range<Int>, _ row: @Sendable (Int, inout DelimitedBuffer) -> Void) -> DelimitedBuffer {
    var buffer = DelimitedBuffer(format: format, capacity: rows.count * 128)
    for index in rows {
      row(index, &buffer)
      buffer.endRow()
    }
    return buffer
  }

  /// A text of ours, encoded; all of them are in CP932.
  static func cell(_ text: String) -> EncodedCell {
    do { return try EncodedCell(text, format: format) } catch { preconditionFailure("\(text) is not in CP932") }
  }
}
