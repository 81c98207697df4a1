import Modeling
import StructuredText
import Tabular

/// The registers of a study of schools, read, checked and joined: one row per pupil and 年度.
struct SchoolsData: Sendable {
  let panel: Panel
  let registers: [RegisterSummary]
  let rejects: Rejects
  let inputs: [(path: String, sha256: String)]
  /// The register whose rows are schools; nil when there is none.
  let schoolTable: String?
  /// Whether the pupils' register names years; without, everything is of one year.
  let hasYears: Bool
  /// Schools whose rows in the schools' register were left out because they are counted under another code.
  let mergedAway: [String]
}

/// Reads the registers of a plan and joins them to the pupils' scores.
struct SchoolsDataReader {
  private let plan: SchoolsPlan
  private let threads: Int
  private var reader: RegisterReader
  private var mergedAway: [String] = []

  /// Reads the dictionary and checks the items that the plan names.
  init(_ plan: SchoolsPlan, threads: Int, progress: StudyProgress) throws {
    self.plan = plan
    self.threads = threads
    reader = try RegisterReader(plan, threads: threads, progress: progress)
    var named = [plan.score] + plan.adjust + plan.hardship.items + (plan.traits.items ?? []) + plan.traits.preregistered
    named += [plan.scoreError, plan.classItem, plan.schoolType].compactMap(\.self)
    if case .item(let prior) = plan.prior { named.append(prior) }
    for id in named { _ = try reader.item(id, line: plan.itemLines[id]) }
    for id in [plan.score] + plan.hardship.items { try needNumbers(id) }
  }

  private func needNumbers(_ id: String) throws {
    let item = try reader.item(id, line: plan.itemLines[id])
    guard ![.category, .text, .key, .date].contains(item.type) || item.codes.count == 2 else {
      throw reader.problem(.noNumbers(id: id), line: plan.itemLines[id])
    }
  }

  /// Reads and joins every register.
  /// - Throws: what is wrong with the plan or the registers; more rejected rows than the plan allows.
  mutating func read() throws -> SchoolsData {
    let pupils = try pupilsReference()
    let (roster, dictionary, hasYears) = prepared(renaming(try reader.table(pupils)))
    var builder = try PanelBuilder(roster: roster, .ofKeys, dictionary: dictionary, threads: threads)
    var schoolTable: String?
    for reference in plan.tables where reference != pupils {
      let isOfSchools = role(.child, in: reference.name) == nil && role(.school, in: reference.name) != nil
      let register = try reader.table(reference)
      try builder.add(isOfSchools ? withoutMerged(register) : renaming(register))
      if isOfSchools { schoolTable = schoolTable ?? reference.name }
    }
    try reader.report(builder.unjoined)
    if let excess = reader.excess { throw excess }
    return SchoolsData(
      panel: builder.panel(), registers: reader.registers, rejects: reader.rejects, inputs: try reader.digests(), schoolTable: schoolTable,
      hasYears: hasYears, mergedAway: mergedAway)
  }

  /// The register that holds the score; its rows are pupils.
  private func pupilsReference() throws -> TableReference {
    let table = try reader.item(plan.score, line: plan.itemLines[plan.score]).table
    guard let reference = plan.tables.first(where: { $0.name == table }) else {
      throw reader.problem(.itemElsewhere(id: plan.score, table: plan.tables.map(\.name).joined(separator: ", ")), line: nil)
    }
    guard role(.school, in: table) != nil else {
      throw reader.problem(.noRole(table: table, role: DictionaryItem.Role.school.rawValue), line: plan.tableLines[table])
    }
    return reference
  }

  private func role(_ role: DictionaryItem.Role, in table: String) -> DictionaryItem? {
    reader.dictionary.items(ofTable: table).first { $0.role == role }
  }

  /// The pupils' register with a key for each row where it names no pupils, and one year where it names none.
  private func prepared(_ table: Table) -> (Table, DataDictionary, hasYears: Bool) {
    var (table, dictionary) = (table, reader.dictionary)
    let hasYears = role(.year, in: table.name).map { table[$0.id] != nil } ?? false
    if role(.child, in: table.name) == nil { add(.child, Array(table.lines.isEmpty ? [] : table.lines), &table, &dictionary) }
    if !hasYears { add(.year, [Int32](repeating: Self.onlyYear, count: table.rows), &table, &dictionary) }
    return (table, dictionary, hasYears)
  }

  /// Stands for the year of a register without years; it is never shown.
  private static let onlyYear: Int32 = 2000

  private func add(_ role: DictionaryItem.Role, _ values: [Int32], _ table: inout Table, _ dictionary: inout DataDictionary) {
    let id = "(\(role.rawValue))"
    let numbers = values.isEmpty ? (0..<table.rows).map(Double.init) : values.map(Double.init)
    table.columns.append(Column(name: id, kind: .number, storage: .numbers(numbers)))
    dictionary.items.append(DictionaryItem(id: id, table: table.name, role: role, type: .number))
  }

  /// The table with schools under the codes that the plan counts them under.
  private func renaming(_ table: Table) -> Table {
    guard !plan.renamed.isEmpty, let school = role(.school, in: table.name),
      let place = table.columns.firstIndex(where: { $0.name == school.id })
    else { return table }
    var table = table
    let column = table.columns[place]
    let texts = (0..<table.rows).map { row in column.text(row: row).map { plan.renamed[$0] ?? $0 } }
    table.columns[place].storage = .texts(Texts(texts))
    return table
  }

  /// The schools' register without the rows of schools that are counted under another code.
  private mutating func withoutMerged(_ table: Table) -> Table {
    guard !plan.renamed.isEmpty, let school = role(.school, in: table.name), let column = table[school.id] else { return table }
    let kept = (0..<table.rows).filter { row in column.text(row: row).map { plan.renamed[$0] == nil } ?? true }
    mergedAway += (0..<table.rows).compactMap { column.text(row: $0) }.filter { plan.renamed[$0] != nil }
    return table.keeping(rows: kept)
  }
}

extension Table {
  /// The table with these rows only.
  fileprivate func keeping(rows kept: [Int]) -> Table {
    let columns = columns.map { column -> Column in
      var column = column
      switch column.storage {
      case .numbers(let values): column.storage = .numbers(kept.map { values[$0] })
      case .codes(let codes, let levels): column.storage = .codes(kept.map { codes[$0] }, levels: levels)
      case .texts(let texts): column.storage = .texts(Texts(kept.map { texts[$0] }))
      case .days(let days): column.storage = .days(kept.map { days[$0] })
      }
      column.missingReasons = nil
      return column
    }
    return Table(name: name, rows: kept.count, columns: columns, lines: lines.isEmpty ? [] : kept.map { lines[$0] }, notes: notes)
  }
}
