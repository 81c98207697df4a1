import DelimitedText

extension ColumnPart {
  /// Days as most of them are written, as `2022-04-01`; the others one by one.
  mutating func appendDays(_ batch: borrowing RecordBatch) throws(CellProblem) {
    var row = 0
    while appendRun(batch, from: &row, to: codes.values, { $1.isEmpty ? Column.missingDay : PlainDay.read($1) }) {
      try appendDay(batch.field(rule.field, row: row))
      row += 1
    }
  }

  /// A day; its text is read once a distinct writing.
  mutating func appendDay(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    let trimmed = Cell.trimmed(bytes)
    if trimmed.isEmpty { return keepMissing(MissingReasons.emptyCell) }
    if !rule.missingTexts.isEmpty, let text = encoding.decode(trimmed), let reason = rule.missingTexts[text] { return keepMissing(reason) }
    let found = texts.index(of: trimmed)
    if found.isNew {
      let mayBeDate = !rule.isGuess || ColumnGuess.mayBeDate(trimmed)
      knownDays.append(mayBeDate ? try? JapaneseDate.parse(trimmed) { encoding.decode($0) } : nil)
      noteWidth(trimmed, found.index)
    }
    if let day = knownDays[found.index] {
      if rule.fullWidth == .read, wideDigits.contains(found.index) { noteHalved() }
      return keep(code: day)
    }
    if let error = SpreadsheetTraces.errorValue(trimmed) { throw .spreadsheetError(error) }
    if rule.isGuess { throw .notADate }
    keep(code: try JapaneseDate.parse(trimmed) { encoding.decode($0) })
  }

  /// A fiscal year; its text is read once a distinct writing.
  mutating func appendYear(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    let trimmed = Cell.trimmed(bytes)
    if trimmed.isEmpty { return keepMissing(MissingReasons.emptyCell) }
    let found = texts.index(of: trimmed)
    if found.isNew {
      addYear(trimmed)
      noteWidth(trimmed, found.index)
    }
    switch meanings[found.index] {
    case .level:
      if rule.fullWidth == .read, wideDigits.contains(found.index) { noteHalved() }
      keep(years[found.index])
    case .missing(let reason): keepMissing(reason)
    case .unknown: throw .notAFiscalYear
    }
  }

  private mutating func addYear(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = encoding.decode(bytes) ?? ""
    let number = rule.numberOfText[text] ?? FiscalYear(text).map { Double($0.year) }
    years.append(number ?? .nan)
    if let reason = rule.missingTexts[text] {
      meanings.append(.missing(reason))
    } else {
      meanings.append(number == nil ? .unknown : .level)
    }
  }

  private mutating func noteWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    guard bytes.contains(where: { $0 >= 0x80 }), let text = encoding.decode(bytes) else { return }
    if SpreadsheetTraces.hasFullWidthDigit(text) { wideDigits.insert(index) }
  }
}
