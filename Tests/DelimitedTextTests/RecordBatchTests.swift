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

  /// The rows of `text` by a plain reader that looks at one character after another; nil where it is malformed.
  private func plainRows(_ text: String) -> [String]? {
    var rows: [String] = []
    var (cells, line, startLine, hasQuote) = ([""], 1, 1, false)
    var rest = Substring(text).unicodeScalars
    func endRow() {
      if cells != [""] || hasQuote { rows.append("\(startLine): \(cells.prefix(2).joined(separator: "|")) (\(cells.count))") }
      (cells, startLine, hasQuote) = ([""], line, false)
    }
    while let next = rest.popFirst() {
      switch next {
      case ",": cells.append("")
      case "\n":
        line += 1
        endRow()
      case "\"":
        guard cells[cells.count - 1].isEmpty else { return nil }
        hasQuote = true
        var isOpen = true
        while isOpen, let inner = rest.popFirst() {
          if inner == "\n" { line += 1 }
          if inner == "\"", rest.first != "\"" { isOpen = false } else { cells[cells.count - 1].unicodeScalars.append(inner) }
          if inner == "\"", isOpen { rest.removeFirst() }
        }
        guard !isOpen, rest.isEmpty || rest.first == "," || rest.first == "\n" else { return nil }
      default: cells[cells.count - 1].unicodeScalars.append(next)
      }
    }
    endRow()
    return rows
  }

  @Test func `any rows are read as a plain reader reads them, and malformed ones refused`() {
    var random = SystemRandomNumberGenerator()
    let pieces = ["a", "12345678", "第一小学校", ",", ",", "\n", "\n", "x,y\n", "\"\"", "\"q\"", "\"1\n2\"", ",\"a\"\"b\",", "\""]
    for _ in 0..<10_000 {
      let text = (0..<Int.random(in: 0...12, using: &random)).map { _ in pieces.randomElement(using: &random)! }.joined()
      let found = rows(text, batchRows: 4)
      if let expected = plainRows(text) {
        #expect(found == expected, "\(text)")
      } else {
        #expect(found.last?.first?.isLetter == true, "\(text)")
      }
    }
  }

  @Test func `a wide file is cut into batches of fewer rows, and a limit ends them early`() throws {
    let columns = 3000
    let row = (0..<columns).map { "\($0 % 7)" }.joined(separator: ",") + "\n"
    let header = (0..<columns).map { "c\($0)" }.joined(separator: ",") + "\n"
    let file = try DelimitedFile(path: try TemporaryFile("t.csv", header + String(repeating: row, count: 40)).path)
    var sizes: [Int] = []
    try file.forEachBatch(in: file.chunks()[0]) { batch in
      sizes.append(batch.rows)
      for field in [0, 1, columns - 1] {
        #expect(batch.column(field).map { String(decoding: $0, as: UTF8.self) } == [String](repeating: "\(field % 7)", count: batch.rows))
      }
    }
    #expect(sizes == [8, 8, 8, 8, 8])
    var taken = 0
    try file.forEachBatch(in: file.chunks()[0], limit: 9) { taken += $0.rows }
    #expect(taken == 16)
  }
}
