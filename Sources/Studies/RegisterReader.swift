import Modeling
import StructuredText
import Tabular

/// Reads the registers of a plan by its dictionary, and keeps account of what was read and what was not.
struct RegisterReader {
  /// The plan's dictionary.
  let dictionary: DataDictionary
  /// What was read so far, register by register.
  private(set) var registers: [RegisterSummary] = []
  /// The rows that could not be used.
  private(set) var rejects = Rejects()

  private let source: RegisterSource
  private let threads: Int
  private let progress: StudyProgress

  /// Reads the dictionary and checks that it describes every register.
  init(_ source: RegisterSource, threads: Int, progress: StudyProgress) throws {
    self.source = source
    self.threads = threads
    self.progress = progress
    dictionary = try DataDictionary(path: source.path(source.dictionary))
    if let stranger = source.tables.first(where: { dictionary.items(ofTable: $0.name).isEmpty }) {
      let nearest = EditDistance.nearest(to: stranger.name, among: dictionary.tables)
      throw problem(.tableNotDescribed(stranger.name, nearest: nearest), line: source.tableLines[stranger.name])
    }
  }

  /// What is wrong with a line of the plan.
  func problem(_ problem: PlanProblem, line: Int?) -> StudyError { .plan(file: source.file, line: line ?? 1, problem: problem) }

  /// The item of this id that the plan names on this line.
  func item(_ id: String, line: Int?) throws -> DictionaryItem {
    guard let item = dictionary[id] else {
      throw problem(.noItem(id: id, nearest: EditDistance.nearest(to: id, among: dictionary.items.map(\.id))), line: line)
    }
    return item
  }

  /// Reads one register.
  mutating func table(_ reference: TableReference) throws -> Table {
    progress("台帳「\(reference.name)」を読み込んでいます", "reading register '\(reference.name)'")
    let reader = try TableReader(
      path: source.path(reference.path), dictionary: dictionary.items(ofTable: reference.name), name: reference.name, threads: threads)
    let (table, bad) = try reader.readKeepingRejects()
    for var reject in bad.entries {
      reject.file = reference.path
      rejects.append(reject)
    }
    registers.append(
      RegisterSummary(
        table: reference.name, path: reference.path, encoding: table.notes.encodingDescription, rows: table.rows, rejected: bad.rows,
        unknownKey: 0, unusedColumns: table.notes.unusedColumns, halved: table.notes.halved.map { (item: $0.column, cells: $0.count) }))
    return table
  }

  /// Takes rows that could not be joined into the rejects and the summaries.
  /// - Throws: `StudyError.strangersOnly` when nothing of a register could be joined.
  mutating func report(_ unjoined: [UnjoinedRows]) throws {
    for rows in unjoined {
      guard let index = registers.firstIndex(where: { $0.table == rows.table }) else { continue }
      let rejected = rows.withoutKey.count + rows.repeated.count
      registers[index].rows -= rejected
      registers[index].rejected += rejected
      registers[index].unknownKey += rows.unknownKey
      rejects.append(rows, file: registers[index].path)
      let used = registers[index].rows
      guard used == 0 || rows.unknownKey < used else { throw StudyError.strangersOnly(table: rows.table, rows: used) }
    }
  }

  /// The first register with more rejected rows than the plan allows.
  var excess: StudyError? {
    registers.lazy.compactMap { [limit = source.rejectLimit] register -> StudyError? in
      let all = register.rows + register.rejected
      guard Double(register.rejected) > limit * Double(all) else { return nil }
      return .tooManyRejects(table: register.table, rejected: register.rejected, rows: all, limit: limit)
    }.first
  }

  /// Every input file with its digest.
  func digests() throws -> [(path: String, sha256: String)] {
    try ([source.dictionary] + source.tables.map(\.path)).map { ($0, try FileDigest(path: source.path($0)).sha256) }
  }
}

extension Rejects {
  /// Takes rows that could not be joined.
  fileprivate mutating func append(_ rows: UnjoinedRows, file: String) {
    for line in rows.withoutKey { append(Reject(file: file, line: line, item: "", problem: .emptyKey)) }
    for line in rows.repeated { append(Reject(file: file, line: line, item: "", problem: .repeatedKey)) }
  }
}
