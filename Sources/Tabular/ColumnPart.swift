import DelimitedText

/// The cells of one column in one chunk of a file.
struct ColumnPart: Sendable {
  let rule: CellRule
  private let encoding: TextEncoding
  private(set) var numbers: [Double] = []
  private(set) var codes: [Int32] = []
  private(set) var days: [Int32] = []
  /// The rows without a value, in order, and why.
  private(set) var missing: [MissingCell] = []
  /// The rows whose cell was read as half-width, in order.
  private(set) var halved: [Int32] = []
  /// The texts of the codes, in the order of first appearance in the chunk.
  private(set) var texts: [String] = []
  /// The codes of texts that look wrong, where the column is a guess.
  private(set) var traces: [Int32: ReadingWarning.Code] = [:]
  /// Whether a cell did not fit a guess, so that the column must be read in another way; then nothing is kept.
  private(set) var isGivenUp = false
  private var levels = ByteLevels()
  private var meanings: [Meaning] = []

  /// A row of the part that has no value.
  struct MissingCell: Sendable {
    let row: Int32
    let reason: UInt8
  }

  /// What a distinct text of the chunk stands for.
  private enum Meaning { case level, missing(UInt8), unknown }

  init(rule: CellRule, encoding: TextEncoding, capacity: Int) {
    self.rule = rule
    self.encoding = encoding
    switch rule.kind {
    case .number, .count, .flag, .ordinal, .year: numbers.reserveCapacity(capacity)
    case .date: days.reserveCapacity(capacity)
    case .category, .key, .text, .guessedText: codes.reserveCapacity(capacity)
    }
  }

  /// Takes one cell, or nothing of a column whose guess was wrong.
  /// - Throws: `CellProblem`; then the part is as it was.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    guard !isGivenUp else { return }
    do {
      try appendCell(bytes)
    } catch {
      try giveUp(because: error)
    }
  }

  private mutating func appendCell(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    switch rule.kind {
    case .number where rule.isGuess: try appendUnusual(bytes)
    case .number, .count, .flag, .ordinal: try appendNumber(bytes)
    case .category, .key: try appendLevel(Cell.trimmed(bytes))
    case .text, .guessedText: try appendLevel(bytes)
    case .date: try appendDay(bytes)
    case .year: try appendYear(bytes)
    }
  }

  /// Notes that a guess was wrong and forgets the column; where the kind is certain the cell is.
  private mutating func giveUp(because problem: CellProblem) throws(CellProblem) {
    guard rule.isGuess else { throw problem }
    isGivenUp = true
    truncate(to: 0)
  }

  /// Takes the cells of a batch, or none of a column whose guess was wrong.
  /// - Throws: `CellProblem`; then some of the cells have been taken.
  mutating func append(_ batch: borrowing RecordBatch) throws(CellProblem) {
    guard !isGivenUp else { return }
    do {
      try appendCells(batch)
    } catch {
      try giveUp(because: error)
    }
  }

  private mutating func appendCells(_ batch: borrowing RecordBatch) throws(CellProblem) {
    switch rule.kind {
    case .number where rule.missingNumbers.isEmpty: try appendNumbers(batch)
    case .text, .guessedText: for row in 0..<batch.rows { try appendLevel(batch.field(rule.field, row: row)) }
    case .category, .key: for row in 0..<batch.rows { try appendLevel(Cell.trimmed(batch.field(rule.field, row: row))) }
    default: for row in 0..<batch.rows { try appendCell(batch.field(rule.field, row: row)) }
    }
  }

  /// Numbers as most of them are written, eight bytes at a time; the others one by one.
  private mutating func appendNumbers(_ batch: borrowing RecordBatch) throws(CellProblem) {
    let (field, isGuess) = (rule.field, rule.isGuess)
    var row = 0
    while row < batch.rows {
      row = appendPlain(batch, field, from: row, isGuess: isGuess)
      guard row < batch.rows else { return }
      let cell = batch.field(field, row: row)
      if cell.isEmpty { appendMissing(MissingReasons.emptyCell) } else { try appendUnusual(cell) }
      row += 1
    }
  }

  /// Takes plain numbers from row `start` on; gives the first row that has none, or the end.
  private mutating func appendPlain(_ batch: borrowing RecordBatch, _ field: Int, from start: Int, isGuess: Bool) -> Int {
    var values: [Double] = []
    swap(&values, &numbers)  // in a variable of its own the list costs no look at the part for each cell
    defer { swap(&values, &numbers) }
    var row = start
    while row < batch.rows {
      let cell = batch.field(field, row: row)
      let value = Self.plainNumber(cell, in: batch)
      if value.isNaN || isGuess && Self.startsWithNeedlessZero(cell) { break }
      values.append(value)
      row &+= 1
    }
    return row
  }

  /// Whether a plain number has a zero in front of another digit, as codes have.
  @inline(__always)
  private static func startsWithNeedlessZero(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard cell.count > 1, let base = cell.baseAddress else { return false }
    return base[0] == 0x30 && base[1] != 0x2E
  }

  /// The number of a short plain cell; NaN for any other.
  @inline(__always)
  private static func plainNumber(_ cell: UnsafeBufferPointer<UInt8>, in batch: borrowing RecordBatch) -> Double {
    guard cell.count <= MemoryLayout<UInt64>.size, let word = batch.word(cell) else { return DecimalNumber.short(cell) }
    return DecimalNumber.word(word, count: cell.count)
  }

  /// A cell that is no short plain number; where the column is a guess it must still be one.
  private mutating func appendUnusual(_ cell: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    guard rule.isGuess else { return try appendNumber(cell) }
    let trimmed = Cell.trimmed(cell)
    if trimmed.isEmpty { return appendMissing(MissingReasons.emptyCell) }
    guard !DecimalNumber.hasLeadingZero(trimmed) else { throw .notANumber }
    numbers.append(try DecimalNumber.parse(trimmed))
  }

  /// Forgets the rows from `rows` on.
  mutating func truncate(to rows: Int) {
    while let last = missing.last, Int(last.row) >= rows { missing.removeLast() }
    while let last = halved.last, Int(last) >= rows { halved.removeLast() }
    numbers.removeLast(max(0, numbers.count - rows))
    codes.removeLast(max(0, codes.count - rows))
    days.removeLast(max(0, days.count - rows))
  }

  private mutating func appendNumber(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    if bytes.isEmpty { return appendMissing(MissingReasons.emptyCell) }
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
      return appendMissing(missing.reason)
    }
    if rule.kind != .number { try check(value) }
    numbers.append(value)
  }

  /// The number of different texts that a row has.
  var usedLevels: Int {
    var isUsed = [Bool](repeating: false, count: texts.count)
    for code in codes where code >= 0 { isUsed[Int(code)] = true }
    return isUsed.count { $0 }
  }

  /// The number of rows.
  var rows: Int { max(numbers.count, codes.count, days.count) }

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
    if trimmed.isEmpty { return appendMissing(MissingReasons.emptyCell) }
    let isRead = rule.fullWidth == .read && trimmed.contains { $0 >= 0x80 }
    guard isRead || !rule.missingTexts.isEmpty || !rule.numberOfText.isEmpty, let text = encoding.decode(trimmed) else { throw problem }
    if let reason = rule.missingTexts[text] { return appendMissing(reason) }
    if let value = rule.numberOfText[text] { return numbers.append(value) }
    guard isRead, let value = Double(decimal: Width.halved(text)) else { throw problem }
    try append(value)
    halved.append(Int32(truncatingIfNeeded: numbers.count - 1))
  }

  private mutating func appendMissing(_ reason: UInt8) {
    missing.append(MissingCell(row: Int32(truncatingIfNeeded: numbers.count), reason: reason))
    numbers.append(.nan)
  }

  private mutating func appendLevel(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    if bytes.isEmpty {
      if rule.isUnique { throw .emptyKey }
      return appendMissingCode(MissingReasons.emptyCell)
    }
    let found = levels.index(of: bytes)
    if found.isNew { addMeaning(bytes) }
    switch meanings[found.index] {
    case .level: codes.append(Int32(found.index))
    case .missing(let reason): appendMissingCode(reason)
    case .unknown: throw SpreadsheetTraces.errorValue(bytes).map { .spreadsheetError($0) } ?? .unknownCode
    }
  }

  private mutating func addMeaning(_ bytes: UnsafeBufferPointer<UInt8>) {
    let text = encoding.decode(bytes) ?? ""
    if rule.isGuess { traces[Int32(texts.count)] = ColumnGuess.trace(of: Cell.trimmed(bytes), encoding) }
    texts.append(text)
    if let reason = rule.missingTexts[text] {
      meanings.append(.missing(reason))
    } else {
      meanings.append(rule.levels.isEmpty || rule.levels.contains(text) ? .level : .unknown)
    }
  }

  private mutating func appendMissingCode(_ reason: UInt8) {
    missing.append(MissingCell(row: Int32(truncatingIfNeeded: codes.count), reason: reason))
    codes.append(Column.missingCode)
  }

  private mutating func appendDay(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    let trimmed = Cell.trimmed(bytes)
    if trimmed.isEmpty { return appendMissingDay(MissingReasons.emptyCell) }
    if !rule.missingTexts.isEmpty, let text = encoding.decode(trimmed), let reason = rule.missingTexts[text] {
      return appendMissingDay(reason)
    }
    let found = levels.index(of: trimmed)
    if found.isNew {
      let mayBeDate = !rule.isGuess || ColumnGuess.mayBeDate(trimmed)
      knownDays.append(mayBeDate ? try? JapaneseDate.parse(trimmed) { encoding.decode($0) } : nil)
      noteWidth(trimmed, found.index)
    }
    if let day = knownDays[found.index] {
      if rule.fullWidth == .read, wideDigits.contains(found.index) { halved.append(Int32(truncatingIfNeeded: days.count)) }
      return days.append(day)
    }
    if let error = SpreadsheetTraces.errorValue(trimmed) { throw .spreadsheetError(error) }
    if rule.isGuess { throw .notADate }
    days.append(try JapaneseDate.parse(trimmed) { encoding.decode($0) })
  }

  /// The distinct writings with full-width digits.
  private var wideDigits: Set<Int> = []

  private mutating func noteWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    guard bytes.contains(where: { $0 >= 0x80 }), let text = encoding.decode(bytes) else { return }
    if SpreadsheetTraces.hasFullWidthDigit(text) { wideDigits.insert(index) }
  }

  /// The day of each distinct writing, which is read once; nil where it is no day.
  private var knownDays: [Int32?] = []

  private mutating func appendMissingDay(_ reason: UInt8) {
    missing.append(MissingCell(row: Int32(truncatingIfNeeded: days.count), reason: reason))
    days.append(Column.missingDay)
  }

  /// A fiscal year; its text is read once a distinct writing.
  private mutating func appendYear(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    let trimmed = Cell.trimmed(bytes)
    if trimmed.isEmpty { return appendMissing(MissingReasons.emptyCell) }
    let found = levels.index(of: trimmed)
    if found.isNew {
      addYear(trimmed)
      noteWidth(trimmed, found.index)
    }
    switch meanings[found.index] {
    case .level:
      if rule.fullWidth == .read, wideDigits.contains(found.index) { halved.append(Int32(truncatingIfNeeded: numbers.count)) }
      numbers.append(years[found.index])
    case .missing(let reason): appendMissing(reason)
    case .unknown: throw .notAFiscalYear
    }
  }

  private var years: [Double] = []

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
}
