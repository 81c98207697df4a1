import DelimitedText

extension ColumnPart {
  /// Numbers as most of them are written, eight bytes at a time; the others one by one.
  mutating func appendNumbers(_ batch: borrowing RecordBatch) throws(CellProblem) {
    let isGuess = rule.isGuess
    var row = 0
    while appendRun(batch, from: &row, to: numbers.values, { Self.plainNumber($1, $0.word($1), isGuess) }) {
      try appendUnusual(batch.field(rule.field, row: row))
      row += 1
    }
  }

  /// The number of a plain cell, NaN for an empty one; `nil` for any other, and for a code where the column is a guess.
  @inline(__always)
  private static func plainNumber(_ cell: UnsafeBufferPointer<UInt8>, _ word: UInt64?, _ isGuess: Bool) -> Double? {
    let value: Double
    if let word, cell.count <= MemoryLayout<UInt64>.size {
      if isGuess && DecimalNumber.hasNeedlessZero(word, count: cell.count) { return nil }
      value = DecimalNumber.word(word, count: cell.count)
    } else {
      if isGuess && DecimalNumber.hasLeadingZero(cell) { return nil }
      value = DecimalNumber.short(cell)
    }
    return value.isNaN && !cell.isEmpty ? nil : value
  }

  /// A cell that is no short plain number; where the column is a guess it must still be one.
  mutating func appendUnusual(_ cell: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    guard rule.isGuess else { return try appendNumber(cell) }
    let trimmed = Cell.trimmed(cell)
    if trimmed.isEmpty { return keepMissing(MissingReasons.emptyCell) }
    guard !DecimalNumber.hasLeadingZero(trimmed) else { throw .notANumber }
    keep(try DecimalNumber.parse(trimmed))
  }

  mutating func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    if bytes.isEmpty { return keepMissing(MissingReasons.emptyCell) }
    var value = DecimalNumber.short(bytes)
    if value.isNaN {
      do {
        value = try DecimalNumber.parse(bytes)
      } catch {
        return try appendWord(bytes, error)
      }
    }
    try append(value)
  }

  private mutating func append(_ value: Double) throws(CellProblem) {
    if !rule.missingNumbers.isEmpty, let missing = rule.missingNumbers.first(where: { $0.value == value }) {
      return keepMissing(missing.reason)
    }
    if rule.kind != .number { try check(value) }
    keep(value)
  }

  private func check(_ value: Double) throws(CellProblem) {
    switch rule.kind {
    case .count where value < 0 || value != value.rounded(): throw .notACount
    case .flag where !rule.numbers.contains(value): throw .notAFlag
    case .ordinal where !rule.numbers.isEmpty && !rule.numbers.contains(value): throw .unknownCode
    default: return
    }
  }

  /// A cell of a numeric column that is no number: blank, a code of a missing value, a code that stands for a number, or full-width digits.
  private mutating func appendWord(_ bytes: UnsafeBufferPointer<UInt8>, _ problem: CellProblem) throws(CellProblem) {
    let trimmed = Cell.trimmed(bytes)
    if trimmed.isEmpty { return keepMissing(MissingReasons.emptyCell) }
    let isRead = rule.fullWidth == .read && trimmed.contains { $0 >= 0x80 }
    guard isRead || !rule.missingTexts.isEmpty || !rule.numberOfText.isEmpty, let text = encoding.decode(trimmed) else { throw problem }
    if let reason = rule.missingTexts[text] { return keepMissing(reason) }
    if let value = rule.numberOfText[text] { return keep(value) }
    guard isRead, let value = Double(decimal: Width.halved(text)) else { throw problem }
    try append(value)
    halved.append(Int32(truncatingIfNeeded: rows - 1))
  }
}
