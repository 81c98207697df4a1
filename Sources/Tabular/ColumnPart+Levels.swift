import DelimitedText

extension ColumnPart {
  /// With more different texts than this a column that was guessed is no category.
  static let levelLimit = 1000

  /// Texts that are known are taken together, the others one by one.
  mutating func appendLevels(_ batch: borrowing RecordBatch) throws(CellProblem) {
    let (field, isTrimmed) = (rule.field, rule.kind.isTrimmed)
    if !isTrimmed, !isPlainText { isPlainText = texts.count > Self.levelLimit && usedTexts.count > Self.levelLimit }
    let mayBeKnown = !rule.isUnique && !isPlainText
    var row = 0
    while row < batch.rows {
      if mayBeKnown { row = appendKnown(batch, from: row) }
      guard row < batch.rows else { return }
      let cell = batch.field(field, row: row)
      try appendLevel(isTrimmed ? Cell.trimmed(cell) : cell)
      row += 1
    }
  }

  /// Takes known levels and empty cells from row `start` on; gives the first row that has neither, or the end.
  private mutating func appendKnown(_ batch: borrowing RecordBatch, from start: Int) -> Int {
    let (isTrimmed, isDeclared, target) = (rule.kind.isTrimmed, rule.declaresTexts, codes.values)
    let column = batch.column(rule.field)
    var (row, taken) = (start, rows)
    while row < column.count {
      let whole = column[row]
      let cell = isTrimmed ? Cell.trimmed(whole) : whole
      let code = cell.isEmpty ? Int(Column.missingCode) : texts.known(cell)
      guard let code, !isDeclared || code < 0 || meanings[code].isLevel else { break }
      target[taken] = Int32(truncatingIfNeeded: code)
      row &+= 1
      taken &+= 1
    }
    rows = taken
    return row
  }

  mutating func appendLevel(_ bytes: UnsafeBufferPointer<UInt8>) throws(CellProblem) {
    if bytes.isEmpty {
      if rule.isUnique { throw .emptyKey }
      return keepMissing(MissingReasons.emptyCell)
    }
    let found = isPlainText ? (texts.append(bytes), true) : texts.index(of: bytes)
    if found.1 { note(bytes, found.0) }
    guard rule.declaresTexts else { return keep(code: Int32(truncatingIfNeeded: found.0)) }
    switch meanings[found.0] {
    case .level: keep(code: Int32(truncatingIfNeeded: found.0))
    case .missing(let reason): keepMissing(reason)
    case .unknown: throw SpreadsheetTraces.errorValue(bytes).map { .spreadsheetError($0) } ?? .unknownCode
    }
  }

  /// Notes what a text that is new stands for, and whether it looks wrong.
  private mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) {
    if rule.isGuess, let trace = ColumnGuess.trace(of: Cell.trimmed(bytes), encoding) { traces[Int32(truncatingIfNeeded: index)] = trace }
    guard rule.declaresTexts else { return }
    let text = encoding.decode(bytes) ?? ""
    if let reason = rule.missingTexts[text] {
      meanings.append(.missing(reason))
    } else {
      meanings.append(rule.levels.isEmpty || rule.levels.contains(text) ? .level : .unknown)
    }
  }

  /// The codes that a row has, in the order of their first row.
  /// - Complexity: O(rows) where rows were forgotten, otherwise O(texts).
  var usedTexts: [Int32] {
    guard hasForgotten || rule.declaresTexts else { return Array(0..<Int32(texts.count)) }
    var isUsed = [Bool](repeating: false, count: texts.count)
    var used: [Int32] = []
    for code in codes.values[..<rows] where code >= 0 && !isUsed[Int(code)] {
      isUsed[Int(code)] = true
      used.append(code)
    }
    return used
  }
}
