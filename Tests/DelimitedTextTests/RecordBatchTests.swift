import Testing

@testable import DelimitedText

struct RecordBatchTests {
  /// What `next` and `nextBatch` hand over, as `line: cell|cell`, and the problem at the end.
  private func rows(_ text: String, batchRows: Int?) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var rows: [String] = []
      func take(_ record: borrowing Record) {
        let cells = (0..<min(record.fieldCount, 2)).map { String(decoding: record.field($0), as: UTF8.self) }
        rows.append("\(record.line): \(cells.joined(separator: "|")) (\(record.fieldCount))")
      }
      var scanner = RecordScanner(bytes, range: 0..<bytes.count, line: 1, delimiter: 0x2C, capacity: 2, rows: batchRows ?? 1)
      do throws(RecordScanner.Problem) {
        if batchRows == nil { while let record = try scanner.next() { take(record) } }
        while batchRows != nil, let batch = try scanner.nextBatch() {
          for row in 0..<batch.rows { take(batch.record(row)) }
        }
      } catch { rows.append("\(error)") }
      return rows
    }
  }

  @Test(arguments: [1, 2, 3, 64])
  func `batches hand over the same rows, lines and problems as one row after another`(batchRows: Int) {
    for text in [
      "a,b\nc,d\n\ne,f\r\ng,h", "a,b\nc\nd,e,f\ng,h\n", "\"x\"\"y\",\"1\n2\"\n\"z\"\"\",w\nq,\"r\"\"s\"\n", "a,b\nc,\"d\"e\n",
      "a,b\nc,d\ne\"f,g\n", "",
      "a,b\nc,d\re\n", "a,b\nc,\"d"
    ] { #expect(rows(text, batchRows: batchRows) == rows(text, batchRows: nil), "\(text)") }
  }

  @Test func `a field is a word of eight bytes unless it lies near the end or was copied`() throws {
    let bytes = Array("12345,\"a\"\"b\"\n6,7\n".utf8)
    bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, range: 0..<bytes.count, line: 1, delimiter: 0x2C, capacity: 2, rows: 2)
      guard let found = try? scanner.nextBatch(), let word = found.word(found.field(0, row: 0)) else {
        Issue.record("no batch")
        return
      }
      #expect(word & 0xFF == 0x31 && word &>> 32 & 0xFF == 0x35 && word &>> 40 & 0xFF == 0x2C)
      #expect(found.word(found.field(1, row: 0)) == nil, "its doubled quote was undone in another place")
      #expect(found.word(found.field(0, row: 1)) == nil, "fewer than eight bytes are left")
    }
  }
}
