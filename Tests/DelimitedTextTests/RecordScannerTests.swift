import Testing

@testable import DelimitedText

struct RecordScannerTests {
  /// The rows of a text as `line: cell|cell`, as far as there are places for the cells, or the problem that ends them.
  private func scan(_ text: String, capacity: Int = 3, delimiter: UInt8 = 0x2C, line: Int = 1, range: Range<Int>? = nil) -> [String] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      var scanner = RecordScanner(bytes, range: range ?? 0..<bytes.count, line: line, delimiter: delimiter, capacity: capacity)
      var rows: [String] = []
      do throws(RecordScanner.Problem) {
        while let row = try scanner.next() {
          let cells = (0..<min(row.fieldCount, capacity)).map { String(decoding: row.field($0), as: UTF8.self) }
          rows.append("\(row.line): \(cells.joined(separator: "|"))" + (row.fieldCount == capacity ? "" : " (\(row.fieldCount))"))
        }
        rows.append("end at \(scanner.offset), line \(scanner.nextLine)")
      } catch { rows.append("\(error)") }
      return rows
    }
  }

  @Test func `rows know their line, their fields and where the next one starts`() {
    #expect(scan("a,b,c\nd,,f\n") == ["1: a|b|c", "2: d||f", "end at 11, line 3"])
    #expect(scan("a,b,c\r\nd,e,f") == ["1: a|b|c", "2: d|e|f", "end at 12, line 2"])
    #expect(scan("\n\na,b,c\n\r\n") == ["3: a|b|c", "end at 10, line 5"], "empty lines are passed over")
    #expect(scan("a\n\nb\n", capacity: 1) == ["1: a", "2: ", "3: b", "end at 5, line 4"], "but not in one column")
  }

  @Test func `a row with other than its number of fields says how many`() {
    #expect(scan("a,b\na,b,c,d,e\n") == ["1: a|b (2)", "2: a|b|c (5)", "end at 14, line 3"])
  }

  @Test func `quotes hold delimiters, line ends and doubled quotes`() {
    #expect(scan("\"a,b\",\"c\nd\",\"e\"\"f\"\ng,h,i") == ["1: a,b|c\nd|e\"f", "3: g|h|i", "end at 24, line 3"])
    #expect(scan("\"\"\"\",\"\",\"\"\"\"\"\"") == ["1: \"||\"\"", "end at 14, line 1"])
  }

  @Test(arguments: [
    ("a,\"b\nc", "unclosedQuote(line: 1, field: 1)"), ("a,b,c\n\"x\"y,1,2", "textAfterQuote(line: 2, field: 0)"),
    ("a,b,c\nd,e\"f,g", "strayQuote(line: 2, field: 1)"), ("a,b,c\rd", "loneCarriageReturn(line: 1)"),
    ("\"a\nb\",\"c\" d", "textAfterQuote(line: 2, field: 1)"), ("a,b,\"c", "unclosedQuote(line: 1, field: 2)")
  ]) func `a problem names its line and field`(text: String, problem: String) { #expect(scan(text).last == problem) }

  @Test func `a field of one mebibyte is read and a longer one is not`() {
    let long = String(repeating: "x", count: RecordScanner.fieldLimit)
    #expect(scan("a,\(long),b").count == 2 && scan("a,\"\(long)\",b").count == 2)
    #expect(scan("a,\(long)x,b") == ["tooLong(line: 1, field: 1)"] && scan("a,\"\(long)x\",b") == ["tooLong(line: 1, field: 1)"])
  }

  @Test func `only the range is read, with the line it is said to start on`() {
    #expect(scan("a,b,c\nd,e,f\ng,h,i\n", line: 2, range: 6..<12) == ["2: d|e|f", "end at 12, line 3"])
  }

  @Test func `another delimiter leaves commas alone`() {
    #expect(scan("a,b;c;d\n", delimiter: 0x3B) == ["1: a,b|c|d", "end at 8, line 2"])
  }
}
