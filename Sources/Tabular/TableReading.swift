import DelimitedText
import Parallel

/// One run of a `TableReader`.
struct TableReading {
  private let reader: TableReader
  private let file: DelimitedFile
  private let chunks: [RecordChunk]
  private let rules: [CellRule]
  private var notes: ReadingNotes

  init(_ reader: TableReader) throws(TabularError) {
    self.reader = reader
    file = try Self.open(reader)
    chunks = file.chunks(ofBytes: reader.chunkSize)
    notes = ReadingNotes(encoding: file.encoding, encodingWasDetected: file.encodingWasDetected && file.encoding != .utf8)
    if let items = reader.dictionary {
      rules = try Self.rules(items, file: file, reader.fullWidth)
      let used = Set(rules.map(\.field))
      notes.unusedColumns = file.header.indices.filter { !used.contains($0) }.map { file.header[$0] }
    } else {
      let guesses = try Self.guesses(reader, file, chunks)
      rules = Self.rules(reader, guesses, header: file.header)
      notes.warnings = guesses.sorted { $0.key < $1.key }.flatMap { $0.value.warnings(column: file.header[$0.key]) }
    }
  }

  /// The table and the rows that were left out.
  func table(badRows: ChunkPart.BadRows) throws(TabularError) -> (table: Table, rejects: Rejects) {
    let parts = try Self.collected(
      Parallel.map(count: chunks.count, threads: reader.threads) { index in
        Result { try ChunkPart(chunks[index], of: file, rules: rules, badRows: badRows) }
      })
    let lines = parts.flatMap(\.lines)
    var rejects = Rejects()
    for reject in parts.lazy.flatMap(\.rejects) { rejects.append(reject) }
    if lines.isEmpty, rejects.rows == 0 { throw .noRows(file: file.path) }
    let columns = Parallel.map(count: rules.count, threads: reader.threads) { index in
      ColumnAssembly.column(parts.map { $0.columns[index] }, rule: rules[index])
    }
    var notes = notes
    notes.halved = rules.indices.compactMap { index in
      let count = parts.reduce(0) { $0 + $1.columns[index].halved.count }
      return count > 0 ? HalvedCells(column: rules[index].name, count: count) : nil
    }
    let table = Table(name: reader.name, rows: lines.count, columns: columns, lines: lines, notes: notes)
    try checkKeys(table)
    return (table, rejects)
  }

  /// Refuses a declared key with the same value in two rows. Keys are numbered as they first appear: without a repetition row i has number i.
  private func checkKeys(_ table: Table) throws(TabularError) {
    for (column, rule) in zip(table.columns, rules) where rule.isUnique {
      guard let codes = column.codes, let row = codes.indices.first(where: { codes[$0] != Int32($0) }) else { continue }
      throw .duplicateKey(
        file: file.path, column: column.name, firstLine: table.line(ofRow: Int(codes[row])), secondLine: table.line(ofRow: row))
    }
  }

  private static func open(_ reader: TableReader) throws(TabularError) -> DelimitedFile {
    do {
      if reader.encoding == nil, reader.dictionary != nil {
        return try DelimitedFile.detectingEncoding(path: reader.path, delimiter: reader.delimiter, threads: reader.threads)
      }
      return try DelimitedFile(path: reader.path, encoding: reader.encoding, delimiter: reader.delimiter, threads: reader.threads)
    } catch {
      throw .text(error)
    }
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

  private static func rules(_ reader: TableReader, _ guesses: [Int: ColumnGuess], header: [String]) -> [CellRule] {
    header.enumerated().map { field, name in
      let kind = reader.types[name].map(kind) ?? guesses[field]?.kind ?? .number
      return CellRule(field: field, name: name, kind: kind, isUnique: reader.types[name] == .key, fullWidth: reader.fullWidth)
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

  /// What the undeclared columns could be, by their place.
  private static func guesses(
    _ reader: TableReader, _ file: DelimitedFile, _ chunks: [RecordChunk]
  ) throws(TabularError) -> [Int: ColumnGuess] {
    for name in reader.types.keys.sorted() where !file.header.contains(name) {
      throw .unknownColumn(file: file.path, column: name, nearest: NearestWord.match(name, among: file.header))
    }
    let fields = file.header.indices.filter { reader.types[file.header[$0]] == nil }
    let parts = try collected(
      Parallel.map(count: chunks.count, threads: reader.threads) { index in Result { try guess(fields, in: chunks[index], of: file) } })
    var guesses = [ColumnGuess](repeating: ColumnGuess(), count: fields.count)
    for part in parts { for index in fields.indices { guesses[index].merge(part[index]) } }
    return Dictionary(uniqueKeysWithValues: zip(fields, guesses))
  }

  private static func guess(_ fields: [Int], in chunk: RecordChunk, of file: DelimitedFile) throws -> [ColumnGuess] {
    var guesses = [ColumnGuess](repeating: ColumnGuess(), count: fields.count)
    try file.forEachRecord(in: chunk, ragged: .handedOver) { record in
      guard record.fieldCount == file.header.count else { return }  // reading says what is wrong with such a row
      for index in 0..<fields.count {
        guesses[index].look(at: record.field(fields[index]), line: record.line, encoding: file.encoding)
      }
    }
    return guesses
  }

  /// The parts in order, or the first problem in the order of the file.
  private static func collected<Part>(_ results: [Result<Part, any Error>]) throws(TabularError) -> [Part] {
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
