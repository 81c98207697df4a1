import DelimitedText
import Parallel

/// One run of a `TableReader`.
struct TableReading {
  let reader: TableReader
  let file: DelimitedFile
  let chunks: [RecordChunk]
  private var notes: ReadingNotes

  init(_ reader: TableReader) throws(TabularError) {
    self.reader = reader
    let opened = try Self.open(reader)
    file = opened.text
    chunks = file.chunks(ofBytes: reader.chunkSize)
    notes = ReadingNotes(
      encoding: file.encoding, encodingWasDetected: file.encodingWasDetected && file.encoding != .utf8,
      warnings: opened.warnings)
  }

  /// The table and the rows that were left out.
  func table(badRows: ChunkPart.BadRows) throws(TabularError) -> (table: Table, rejects: Rejects) {
    var notes = notes
    let rows = try rows(badRows, &notes)
    let (parts, rules) = (rows.parts, rows.rules)
    let lines = parts.first?.lines.cells.taken(parts.map { ($0.lines.place, $0.rows) }) ?? []
    var rejects = Rejects()
    for reject in parts.lazy.flatMap(\.rejects) { rejects.append(reject) }
    if lines.isEmpty, rejects.rows == 0 { throw .noRows(file: file.path) }
    let columns = Parallel.map(count: rules.count, threads: reader.threads) { index in
      ColumnAssembly.column(parts.map { $0.columns[index] }, rule: rules[index])
    }
    notes.halved = rules.indices.compactMap { index in
      let count = parts.reduce(0) { $0 + $1.columns[index].halved.count }
      return count > 0 ? HalvedCells(column: rules[index].name, count: count) : nil
    }
    let table = Table(name: reader.name, rows: lines.count, columns: columns, lines: lines, notes: notes)
    try checkKeys(table, rules)
    return (table, rejects)
  }

  /// All rows, read by the dictionary's rules, by the declared kinds, or by kinds that all cells fit.
  private func rows(_ badRows: ChunkPart.BadRows, _ notes: inout ReadingNotes) throws(TabularError) -> GuessedRows {
    if let items = reader.dictionary {
      let rules = try Self.rules(items, file: file, reader.fullWidth)
      let used = Set(rules.map(\.field))
      notes.unusedColumns = file.header.indices.filter { !used.contains($0) }.map { file.header[$0] }
      return GuessedRows(rules: rules, parts: try parts(rules, badRows))
    }
    try checkNames()
    let fields = file.header.indices.filter { reader.types[file.header[$0]] == nil }
    // Rows that are left out have a say in no guess, so that only a first look at all rows is certain then.
    let isCertain = badRows == .kept
    var rows = GuessedRows(guesses: isCertain ? try guesses(fields, in: chunks, limit: .max) : sampleGuesses(fields))
    rows.rules = rules(rows.guesses, isCertain: isCertain)
    rows.parts = try parts(rows.rules, badRows)
    if !isCertain { try mend(&rows) }
    notes.warnings += rows.guesses.sorted { $0.key < $1.key }.flatMap { $0.value.warnings(column: file.header[$0.key]) }
    return rows
  }

  func parts(_ rules: [CellRule], _ badRows: ChunkPart.BadRows) throws(TabularError) -> [ChunkPart] {
    let memory = TableMemory(chunks, fields: file.header.count, rules: rules)
    return try Self.collected(
      Parallel.map(count: chunks.count, threads: reader.threads) { index in
        Result { try ChunkPart(index, of: file, rules: rules, memory: memory, badRows: badRows) }
      })
  }

  /// Refuses a declared key with the same value in two rows. Keys are numbered as they first appear: without a repetition row i has number i.
  private func checkKeys(_ table: Table, _ rules: [CellRule]) throws(TabularError) {
    for (column, rule) in zip(table.columns, rules) where rule.isUnique {
      guard let codes = column.codes, let row = codes.indices.first(where: { codes[$0] != Int32($0) }) else { continue }
      throw .duplicateKey(
        file: file.path, column: column.name, firstLine: table.line(ofRow: Int(codes[row])), secondLine: table.line(ofRow: row))
    }
  }

  private static func open(_ reader: TableReader) throws(TabularError) -> TableFile {
    let undeclared = reader.dictionary == nil ? TableFile.Encoding.utf8 : .detected
    return try TableFile(
      path: reader.path, sheet: reader.sheet, encoding: reader.encoding.map { .declared($0) } ?? undeclared, delimiter: reader.delimiter,
      threads: reader.threads)
  }

  /// The rules of the dictionary's items: their columns are found by column, label or id.
  private static func rules(_ items: [DictionaryItem], file: DelimitedFile, _ fullWidth: FullWidthDigits) throws(TabularError) -> [CellRule]
  {
    var rules: [CellRule] = []
    for item in items {
      let names = [item.column, item.label, item.id]
      guard let field = names.lazy.compactMap({ file.header.firstIndex(of: $0) }).first else {
        let nearest = NearestWord.match(item.column, among: file.header)
        throw .missingItem(file: file.path, item: item.id, column: item.column, nearest: nearest)
      }
      rules.append(CellRule(field: field, item: item, fullWidth: fullWidth))
    }
    return rules
  }

  func rules(_ guesses: [Int: ColumnGuess], isCertain: Bool) -> [CellRule] {
    file.header.enumerated().map { field, name in
      let declared = reader.types[name].map(Self.kind)
      return CellRule(
        field: field, name: name, kind: declared ?? guesses[field]?.kind ?? .number, isUnique: reader.types[name] == .key,
        isGuess: declared == nil && !isCertain, fullWidth: reader.fullWidth)
    }
  }

  private static func kind(_ declared: ColumnKind) -> CellRule.Kind {
    switch declared {
    case .number: .number
    case .category: .category
    case .text: .text
    case .date: .date
    case .key: .key
    }
  }

  private func checkNames() throws(TabularError) {
    for name in reader.types.keys.sorted() where !file.header.contains(name) {
      throw .unknownColumn(file: file.path, column: name, nearest: NearestWord.match(name, among: file.header))
    }
  }

  /// The parts in order, or the first problem in the order of the file.
  static func collected<Part>(_ results: [Result<Part, any Error>]) throws(TabularError) -> [Part] {
    var parts: [Part] = []
    for result in results {
      switch result {
      case .success(let part): parts.append(part)
      case .failure(let error as TabularError): throw error
      case .failure(let error as DelimitedTextError): throw .text(error)
      case .failure: preconditionFailure("reading rows throws nothing else")
      }
    }
    return parts
  }
}
