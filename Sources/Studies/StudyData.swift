import Modeling
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
  private var reader: RegisterReader

  /// Reads the dictionary.
  init(_ plan: StudyPlan, threads: Int, progress: StudyProgress) throws {
    self.plan = plan
    self.threads = threads
    reader = try RegisterReader(plan, threads: threads, progress: progress)
    try checkNames()
  }

  /// Every item that the plan names must be in the dictionary, and an outcome's item must have numbers.
  private func checkNames() throws {
    let outcomes = plan.outcomes.compactMap(\.item)
    for rule in plan.expertRules { try rule.check(reader) }
    for id in plan.groups {
      let item = try reader.item(id, line: plan.itemLines[id])
      guard item.dividesChildren else { throw reader.problem(.notGroups(id: id), line: plan.itemLines[id]) }
    }
    for id in (plan.items ?? []) + outcomes + plan.withinGrade {
      let item = try reader.item(id, line: plan.itemLines[id])
      let hasNumbers = ![.category, .text, .key].contains(item.type)
      guard hasNumbers || !(outcomes + plan.withinGrade).contains(id) else {
        throw reader.problem(.noNumbers(id: id), line: plan.itemLines[id])
      }
    }
  }

  /// Reads and joins every register; more rejected rows than the plan allows is an error.
  mutating func read() throws -> StudyData {
    let data = try readWhateverIsRejected()
    if let excess { throw excess }
    return data
  }

  /// The first register with more rejected rows than the plan allows.
  var excess: StudyError? { reader.excess }

  /// Reads and joins every register, however many rows are rejected.
  mutating func readWhateverIsRejected() throws -> StudyData {
    let dictionary = reader.dictionary
    let places = dictionary.items.filter { $0.role == .grade } + dictionary.items.filter { $0.role == .birthDate }
    guard let roster = places.lazy.compactMap({ [plan] item in plan.tables.first { $0.name == item.table } }).first
    else { throw PanelError.noRoster }
    var builder = try PanelBuilder(roster: try reader.table(roster), dictionary: dictionary, threads: threads)
    let lists = Set(plan.outcomes.compactMap { if case .listing(let table) = $0.definition { table } else { nil } })
    var waiting: [Table] = []
    for reference in plan.tables where reference != roster {
      let register = try reader.table(reference)
      if lists.contains(reference.name) { waiting.append(register) } else { try builder.add(register) }
    }
    let panel = builder.panel()
    let listings = try Dictionary(
      uniqueKeysWithValues: waiting.map { ($0.name, try Listing($0, dictionary: dictionary, panel: panel)) })
    try reader.report(builder.unjoined + waiting.compactMap { listings[$0.name]?.unjoined })
    return StudyData(
      dictionary: dictionary, panel: panel, listings: listings, registers: reader.registers, rejects: reader.rejects,
      inputs: try reader.digests())
  }
}
