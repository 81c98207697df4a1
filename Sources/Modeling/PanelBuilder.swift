import Parallel
public import Tabular

/// Joins registers into a panel: the roster says which children were there in which year, the other registers what is known of them.
///
/// Each register is added and may then be forgotten, so only one is in memory beside the panel.
public struct PanelBuilder {
  private let dictionary: DataDictionary
  private let threads: Int
  private let frame: PanelFrame
  private var facts: PanelFacts
  private var items: [PanelItem] = []

  /// Rows that could not be joined, by register; nothing is dropped silently.
  public private(set) var unjoined: [UnjoinedRows] = []

  /// What a roster must say of a child beside the child and the year.
  public enum Roster: Sendable {
    /// Sex, and grade or date of birth.
    case ofChildren
    /// Nothing more.
    case ofKeys
  }

  /// Starts a panel from the roster, the register with child, year and, unless only keys are asked for, sex and grade or date of birth.
  /// - Complexity: O(rows log rows).
  /// - Throws: `PanelError` when the roster lacks one of these columns.
  public init(roster: Table, _ kind: Roster = .ofChildren, dictionary: DataDictionary, threads: Int = 1) throws(PanelError) {
    self.dictionary = dictionary
    self.threads = threads
    let columns = RegisterColumns(roster, dictionary: dictionary)
    let isDescribed = (columns[.grade] ?? columns[.birthDate]) != nil && columns[.sex] != nil
    guard let child = columns[.child], let year = columns[.year], kind == .ofKeys || isDescribed else { throw .noRoster }
    var report = UnjoinedRows(table: roster.name)
    let frame = PanelFrame(child: child.group, year: try columns.years(of: year), lines: roster, report: &report)
    self.frame = frame
    let grades = columns[.grade] == nil ? columns[.birthDate].map { frame.grades(bornOn: $0) } : nil
    facts = PanelFacts(
      grade: grades ?? frame.facts(columns[.grade]), sex: frame.facts(columns[.sex]),
      school: frame.facts(columns[.school]),
      ward: frame.facts(columns[.ward]), household: frame.facts(columns[.household]))
    unjoined.append(report)
    try add(items: columns.items, of: roster, rows: frame.rosterSource, shared: columns)
  }

  /// Adds the items of a register, joined by child and 年度, by child alone, or by school (and 年度).
  /// - Complexity: O(rows of the register + rows of the panel) for each item.
  /// - Throws: `PanelError.noKey` when the register has neither children nor schools.
  public mutating func add(_ register: Table) throws(PanelError) {
    let columns = RegisterColumns(register, dictionary: dictionary)
    var report = UnjoinedRows(table: register.name)
    let years = try columns[.year].map { column throws(PanelError) in try columns.years(of: column) }
    let rows: [Int32]
    if let child = columns[.child] {
      rows = frame.match(child: child.group, year: years, lines: register, report: &report)
    } else if let school = columns[.school] {
      rows = frame.match(school: school.group, of: facts.school, year: years, lines: register, report: &report)
    } else {
      throw .noKey(table: register.name)
    }
    unjoined.append(report)
    try add(items: columns.items, of: register, rows: rows, shared: columns, isStatic: years == nil)
  }

  /// The panel of everything added so far.
  public func panel() -> Panel {
    var facts = facts
    facts.household = HouseholdLinks.group(facts.household, child: frame.child, children: frame.children)
    return Panel(
      years: frame.years, children: frame.children, child: frame.child, year: frame.year, previous: frame.previous, next: frame.next,
      facts: facts, items: items)
  }

  private mutating func add(
    items columns: [RegisterColumn], of table: Table, rows: [Int32], shared: RegisterColumns?, isStatic: Bool = false
  ) throws(PanelError) {
    let knownOn = shared?[.knownOn].map { frame.days($0.column, rows: rows) }
    let spread = Parallel.map(count: columns.count, threads: threads) { k -> Result<PanelItem, PanelError> in
      do throws(PanelError) {
        return .success(try PanelItem(columns[k], rows: rows, isStatic: isStatic, knownOn: knownOn))
      } catch { return .failure(error) }
    }
    for item in spread { items.append(try item.get()) }
  }
}

/// How many rows of a register found no place in the panel.
public struct UnjoinedRows: Sendable, Equatable {
  /// The register.
  public let table: String
  /// Lines of rows whose child, school or year is missing.
  public var withoutKey: [Int] = []
  /// Lines of rows that repeat a child and year; the first row counts.
  public var repeated: [Int] = []
  /// The number of rows about children, schools or years that the roster does not have.
  public var unknownKey = 0

  init(table: String) { self.table = table }
}
