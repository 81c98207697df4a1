/// Reads the first row of a file and checks that it can name columns.
struct HeaderReading {
  let cells: [String]
  let end: Int
  let endLine: Int

  /// More columns than a register ever has; a header with more is damaged.
  private static let columnLimit = 100_000

  init(_ opened: OpenedFile, encoding: TextEncoding, delimiter: UInt8) throws(DelimitedTextError) {
    let bytes = opened.storage.bytes
    var scanner = RecordScanner(
      bytes, range: opened.start..<bytes.count, line: 1, delimiter: delimiter, capacity: min(Self.columnLimit, bytes.count + 1))
    let row = try Self.row(&scanner, path: opened.path)
    guard let row else { throw .empty(file: opened.path) }
    cells = row.map { encoding.decode($0) ?? "" }
    end = scanner.offset
    endLine = scanner.nextLine
    try Self.checkDelimiter(cells, opened.path, delimiter)
    try Self.checkNames(cells, opened.path)
  }

  private static func row(_ scanner: inout RecordScanner, path: String) throws(DelimitedTextError) -> [UnsafeBufferPointer<UInt8>]? {
    do {
      guard let record = try scanner.next() else { return nil }
      return (0..<min(record.fieldCount, columnLimit)).map { record.field($0) }
    } catch {
      throw DelimitedTextError(error, path: path, header: [])
    }
  }

  private static func checkDelimiter(_ cells: [String], _ path: String, _ delimiter: UInt8) throws(DelimitedTextError) {
    guard cells.count == 1 else { return }
    for other in [Delimiters.tab, Delimiters.semicolon, Delimiters.comma] where other != delimiter && cells[0].utf8.contains(other) {
      throw .otherDelimiter(file: path, delimiter: other)
    }
  }

  private static func checkNames(_ cells: [String], _ path: String) throws(DelimitedTextError) {
    var places: [String: Int] = [:]
    for (index, cell) in cells.enumerated() {
      if cell.allSatisfy(\.isWhitespace) { throw .emptyHeaderCell(file: path, column: index + 1) }
      if let first = places.updateValue(index, forKey: cell) {
        throw .duplicateHeader(file: path, name: cell, first: first + 1, second: index + 1)
      }
    }
  }
}

extension DelimitedTextError {
  /// The scanner's problem with the file's name and the column's.
  init(_ problem: RecordScanner.Problem, path: String, header: [String]) {
    func name(_ field: Int) -> ColumnName { ColumnName(number: field + 1, name: field < header.count ? header[field] : nil) }
    self =
      switch problem {
      case .unclosedQuote(let line, let field): .unclosedQuote(file: path, line: line, column: name(field))
      case .textAfterQuote(let line, let field): .textAfterQuote(file: path, line: line, column: name(field))
      case .strayQuote(let line, let field): .strayQuote(file: path, line: line, column: name(field))
      case .tooLong(let line, let field): .fieldTooLong(file: path, line: line, column: name(field), limit: RecordScanner.fieldLimit)
      case .loneCarriageReturn(let line): .loneCarriageReturn(file: path, line: line)
      }
  }
}
