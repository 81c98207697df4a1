import DelimitedText

/// The cells of one column in one chunk of a file.
struct ColumnPart: Sendable {
  let rule: CellRule
  let encoding: TextEncoding
  /// The values of a numeric column, NaN where missing.
  let numbers: CellRange<Double>
  /// The days of a date column, or places in `texts`.
  let codes: CellRange<Int32>
  /// The number of cells taken.
  var rows = 0
  /// The rows that miss a value for a declared reason, in order; all others without a value are empty cells.
  var named: [NamedMissing] = []
  /// The rows whose cell was read as half-width, in order.
  var halved: [Int32] = []
  /// The texts that the codes stand for, in the order of first appearance in the chunk.
  var texts = ByteLevels()
  /// What the texts stand for, where a dictionary says so.
  var meanings: [Meaning] = []
  /// The codes of texts that look wrong, where the column is a guess.
  var traces: [Int32: ReadingWarning.Code] = [:]
  /// Whether texts are no longer looked up among those that came before: there are too many for a category.
  var isPlainText = false
  /// Whether rows were forgotten, so that a text may stand in none.
  private(set) var hasForgotten = false
  /// Whether a cell did not fit a guess, so that the column must be read in another way; then nothing is kept.
  private(set) var isGivenUp = false
  /// The day of each distinct writing, which is read once; nil where it is no day.
  var knownDays: [Int32?] = []
  /// The fiscal year of each distinct writing.
  var years: [Double] = []
  /// The distinct writings with full-width digits.
  var wideDigits: Set<Int> = []

  /// A row without a value, and the declared reason.
  struct NamedMissing: Sendable {
    let row: Int32
    let reason: UInt8
  }

  /// What a distinct text of the chunk stands for.
  enum Meaning {
    case level, missing(UInt8), unknown

    var isLevel: Bool { if case .level = self { true } else { false } }
  }

  /// No cells yet; those of rows that start on the lines `places`, counted from the first row's, will lie in `memory`.
  init(rule: CellRule, encoding: TextEncoding, memory: ColumnMemory, places: Range<Int>) {
    (self.rule, self.encoding) = (rule, encoding)
    numbers = CellRange(memory.numbers, rule.kind.isNumeric ? places : 0..<0)
    codes = CellRange(memory.codes, rule.kind.isNumeric ? 0..<0 : places)
  }

  /// Takes one cell, or nothing of a column whose guess was wrong.
  /// - Throws: `CellProblem`; then the part has no more rows than before.
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    guard !isGivenUp else { return }
    do {
      try appendCell(bytes)
    } catch {
      try giveUp(because: error)
    }
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

  private mutating func appendCells(_ batch: borrowing RecordBatch) throws(CellProblem) {
    switch rule.kind {
    case .number where rule.missingNumbers.isEmpty: try appendNumbers(batch)
    case .text, .guessedText, .category, .key: try appendLevels(batch)
    case .date where rule.missingTexts.isEmpty: try appendDays(batch)
    default: for row in 0..<batch.rows { try appendCell(batch.field(rule.field, row: row)) }
    }
  }

  /// Notes that a guess was wrong and forgets the column; where the kind is certain the cell is.
  private mutating func giveUp(because problem: CellProblem) throws(CellProblem) {
    guard rule.isGuess else { throw problem }
    isGivenUp = true
    truncate(to: 0)
  }

  /// Forgets the rows from `rows` on.
  mutating func truncate(to rows: Int) {
    guard rows < self.rows else { return }
    while let last = named.last, Int(last.row) >= rows { named.removeLast() }
    while let last = halved.last, Int(last) >= rows { halved.removeLast() }
    self.rows = rows
    hasForgotten = true
  }

  /// Takes cells from `row` on for as long as `read` has a value for them; says whether it stopped at one before the end of the batch.
  @inline(__always)
  mutating func appendRun<Value>(
    _ batch: borrowing RecordBatch, from row: inout Int, to target: UnsafeMutableBufferPointer<Value>,
    _ read: (borrowing RecordBatch, UnsafeBufferPointer<UInt8>) -> Value?
  ) -> Bool {
    let column = batch.column(rule.field)
    var (next, taken) = (row, rows)
    while next < column.count, let value = read(batch, column[next]) {
      target[taken] = value
      next &+= 1
      taken &+= 1
    }
    (row, rows) = (next, taken)
    return next < column.count
  }

  /// Takes a value.
  mutating func keep(_ value: Double) {
    numbers.values[rows] = value
    rows &+= 1
  }

  /// Takes a day, or the place of a text.
  mutating func keep(code: Int32) {
    codes.values[rows] = code
    rows &+= 1
  }

  /// Takes a row without a value.
  mutating func keepMissing(_ reason: UInt8) {
    if reason != MissingReasons.emptyCell { named.append(NamedMissing(row: Int32(truncatingIfNeeded: rows), reason: reason)) }
    if rule.kind.isNumeric { keep(.nan) } else { keep(code: rule.kind == .date ? Column.missingDay : Column.missingCode) }
  }

  /// Notes that the cell taken next is written in full width.
  mutating func noteHalved() { halved.append(Int32(truncatingIfNeeded: rows)) }
}
