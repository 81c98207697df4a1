import Modeling
import StructuredText
import Tabular

/// The registers of a plan, read, checked and joined.
struct StudyData: Sendable {
  let dictionary: DataDictionary
  let panel: Panel
  let listings: [String: Listing]
  let registers: [RegisterSummary]
  let rejects: Rejects
  let inputs: [(path: String, sha256: String)]
}

/// Reads the registers of a plan one after another into a panel.
struct StudyDataReader {
  private let plan: StudyPlan
  private let threads: Int
  private let progress: StudyProgress
  private let dictionary: DataDictionary
  private var registers: [RegisterSummary] = []
  private var rejects = Rejects()

  /// Reads the dictionary.
  init(_ plan: StudyPlan, threads: Int, progress: StudyProgress) throws {
    self.plan = plan
    self.threads = threads
    self.progress = progress
    dictionary = try DataDictionary(path: plan.path(plan.dictionary))
    try checkNames()
  }

  /// Every register and item that the plan names must be in the dictionary, and an outcome's item must have numbers.
  private func checkNames() throws {
    if let stranger = plan.tables.first(where: { dictionary.items(ofTable: $0.name).isEmpty }) {
      let nearest = EditDistance.nearest(to: stranger.name, among: dictionary.tables)
      throw StudyError.plan(
        file: plan.file, line: plan.tableLines[stranger.name] ?? 1, problem: .tableNotDescribed(stranger.name, nearest: nearest))
    }
    let outcomes = plan.outcomes.compactMap(\.item)
    for id in (plan.items ?? []) + outcomes + plan.withinGrade {
      let place = { StudyError.plan(file: plan.file, line: plan.itemLines[id] ?? 1, problem: $0) }
      guard let item = dictionary[id] else {
        throw place(.noItem(id: id, nearest: EditDistance.nearest(to: id, among: dictionary.items.map(\.id))))
      }
      let hasNumbers = ![.category, .text, .key].contains(item.type)
      guard hasNumbers || !(outcomes + plan.withinGrade).contains(id) else { throw place(.noNumbers(id: id)) }
    }
  }

  /// Reads and joins every register; more rejected rows than the plan allows is an error.
  mutating func read() throws -> StudyData {
    let data = try readWhateverIsRejected()
    if let excess { throw excess }
    return data
  }

  /// The first register with more rejected rows than the plan allows.
  var excess: StudyError? {
    registers.lazy.compactMap { [limit = plan.rejectLimit] register -> StudyError? in
      let all = register.rows + register.rejected
      guard Double(register.rejected) > limit * Double(all) else { return nil }
      return .tooManyRejects(table: register.table, rejected: register.rejected, rows: all, limit: limit)
    }.first
  }

  /// Reads and joins every register, however many rows are rejected.
  mutating func readWhateverIsRejected() throws -> StudyData {
    let places = dictionary.items.filter { $0.role == .grade } + dictionary.items.filter { $0.role == .birthDate }
    guard let roster = places.lazy.compactMap({ [plan] item in plan.tables.first { $0.name == item.table } }).first
    else { throw PanelError.noRoster }
    var builder = try PanelBuilder(roster: try table(roster), dictionary: dictionary, threads: threads)
    let lists = Set(plan.outcomes.compactMap { if case .listing(let table) = $0.definition { table } else { nil } })
    var waiting: [Table] = []
    for reference in plan.tables where reference != roster {
      let register = try table(reference)
      if lists.contains(reference.name) { waiting.append(register) } else { try builder.add(register) }
    }
    let panel = builder.panel()
    let listings = try Dictionary(
      uniqueKeysWithValues: waiting.map { ($0.name, try Listing($0, dictionary: dictionary, panel: panel)) })
    try report(builder.unjoined + waiting.compactMap { listings[$0.name]?.unjoined })
    return StudyData(
      dictionary: dictionary, panel: panel, listings: listings, registers: registers, rejects: rejects, inputs: try digests())
  }

  private mutating func table(_ reference: TableReference) throws -> Table {
    progress("台帳「\(reference.name)」を読み込んでいます", "reading register '\(reference.name)'")
    let reader = try TableReader(
      path: plan.path(reference.path), dictionary: dictionary.items(ofTable: reference.name), name: reference.name, threads: threads)
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
  private mutating func report(_ unjoined: [UnjoinedRows]) throws {
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

  private func digests() throws -> [(path: String, sha256: String)] {
    try ([plan.dictionary] + plan.tables.map(\.path)).map { ($0, try FileDigest(path: plan.path($0)).sha256) }
  }
}

extension Rejects {
  /// Takes rows that could not be joined.
  fileprivate mutating func append(_ rows: UnjoinedRows, file: String) {
    for line in rows.withoutKey { append(Reject(file: file, line: line, item: "", problem: .emptyKey)) }
    for line in rows.repeated { append(Reject(file: file, line: line, item: "", problem: .repeatedKey)) }
  }
}
