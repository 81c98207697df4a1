import DelimitedText

/// What the cells of an undeclared column could be, gathered in one pass.
struct ColumnGuess: Sendable {
  private var canBeNumber = true
  private var canBeDate = true
  private var hasValue = false
  private var traces: [ReadingWarning.Code: (line: Int, count: Int)] = [:]

  /// The kind that all cells fit.
  var kind: CellRule.Kind {
    guard hasValue, !canBeNumber else { return .number }
    return canBeDate ? .date : traces[.spreadsheetDates] != nil ? .text : .guessedText
  }

  /// What looks wrong in a column that is read as text.
  func warnings(column: String) -> [ReadingWarning] {
    guard kind == .text || kind == .guessedText else { return [] }
    return traces.map { ReadingWarning(code: $0.key, column: column, line: $0.value.line, count: $0.value.count) }
      .sorted { $0.code.rawValue < $1.code.rawValue }
  }

  /// Adds what was seen in cells of a column that is neither numbers nor dates.
  mutating func note(_ code: ReadingWarning.Code, line: Int, count: Int) {
    let before = traces[code] ?? (line, 0)
    traces[code] = (before.line, before.count + count)
  }

  /// Forgets what looks wrong, and keeps what the cells could be.
  mutating func forgetTraces() { traces = [:] }

  /// Looks at a cell.
  mutating func look(at cell: UnsafeBufferPointer<UInt8>, line: Int, encoding: TextEncoding) {
    let bytes = Cell.trimmed(cell)
    guard !bytes.isEmpty else { return }
    hasValue = true
    let isNumber = canBeNumber && Self.isNumber(bytes)
    let isDate = canBeDate && Self.mayBeDate(bytes) && Self.isDate(bytes, encoding)
    canBeNumber = canBeNumber && isNumber
    canBeDate = canBeDate && isDate
    if !isNumber, !isDate { lookForTraces(bytes, line, encoding) }
  }

  /// Adds what was seen in a later chunk.
  mutating func merge(_ later: ColumnGuess) {
    canBeNumber = canBeNumber && later.canBeNumber
    canBeDate = canBeDate && later.canBeDate
    hasValue = hasValue || later.hasValue
    traces.merge(later.traces) { ($0.line, $0.count + $1.count) }
  }

  /// What was seen here and in a later chunk.
  func merged(with later: ColumnGuess) -> ColumnGuess {
    var both = self
    both.merge(later)
    return both
  }

  private mutating func lookForTraces(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int, _ encoding: TextEncoding) {
    if let code = Self.trace(of: bytes, encoding) { traces[code, default: (line, 0)].count += 1 }
  }

  /// What looks wrong in a cell that is neither a number nor a date; nil when nothing does.
  static func trace(of bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> ReadingWarning.Code? {
    guard !bytes.isEmpty, bytes.count <= longestTrace else { return nil }
    if SpreadsheetTraces.errorValue(bytes) != nil { return .spreadsheetErrors }
    if startsLikeNumber(bytes[0]) || (bytes.count <= longestMonthDay && (0x41...0x53).contains(bytes[0])) {
      guard bytes.contains(where: mayBeInDate), let text = encoding.decode(bytes), SpreadsheetTraces.looksLikeMangledDate(text) else {
        return nil
      }
      return .spreadsheetDates
    }
    return fullWidthStarts.contains(bytes[0]) && SpreadsheetTraces.isFullWidthNumber(bytes) ? .fullWidthDigits : nil
  }

  /// The first bytes of digits and signs in full width: of UTF-8, CP932 and EUC-JP.
  private static let fullWidthStarts: [UInt8] = [0xEF, 0x82, 0xA3]

  /// `12月31日` has eleven bytes in UTF-8; full-width numbers of some digits have more.
  private static let longestTrace = 30

  /// `Mar-04`.
  private static let longestMonthDay = 6

  /// A slash, a hyphen, or a part of 月 and 日.
  private static func mayBeInDate(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte >= 0x80 }

  private static func startsLikeNumber(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// A number without needless zeros in front: those mark codes such as 0123.
  private static func isNumber(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !DecimalNumber.hasLeadingZero(bytes) else { return false }
    guard DecimalNumber.short(bytes).isNaN else { return true }
    do {
      _ = try DecimalNumber.parse(bytes)
      return true
    } catch {
      return false
    }
  }

  static func mayBeDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool { bytes.count >= 6 && bytes.count <= 60 }

  private static func isDate(_ bytes: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding) -> Bool {
    do {
      _ = try JapaneseDate.parse(bytes) { encoding.decode($0) }
      return true
    } catch {
      return false
    }
  }
}
