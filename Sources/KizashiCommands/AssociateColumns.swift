import Modeling
import Tabular

/// The columns that a question about a table names, looked up.
struct AssociateColumns {
  let table: Table
  let outcome: Column
  let strata: Column?
  let covariates: [Column]
  let frequency: Column?
  let trials: Column?
  /// Groups whose rows stay together.
  let group: Column?
  /// The items, and whether they were named.
  let items: [Column]
  let areItemsNamed: Bool

  /// - Throws: `FormulaError` for a column that is not there or of a kind that cannot be used; `AssociateProblem`.
  init(_ table: Table, _ options: AssociateOptions) throws {
    self.table = table
    let named = OptionList.names(options.comparison.items)
    let all = options.otherColumns + (named ?? [])
    if let twice = all.indices.first(where: { all[..<$0].contains(all[$0]) }) { throw AssociateProblem.repeatedColumn(all[twice]) }
    outcome = try Self.column(options.outcome ?? "", of: table)
    strata = try options.strata.map { try Self.column($0, of: table) }
    covariates = try options.covariates.map { try Self.column($0, of: table) }
    frequency = try options.frequency.map { try Self.numbers($0, of: table) }
    trials = try options.trials.map { try Self.numbers($0, of: table) }
    group = try options.group.map { try Self.anyColumn($0, of: table) }
    if trials != nil, outcome.numbers == nil { throw FormulaError.unusableKind(column: outcome.name, kind: outcome.kind) }
    areItemsNamed = named != nil
    items = try named?.map { try Self.column($0, of: table) } ?? Self.others(table, than: options.otherColumns)
    if items.isEmpty { throw AssociateProblem.noItems }
  }

  /// A number or a category; dates, texts and keys are neither groups nor items.
  private static func column(_ name: String, of table: Table) throws -> Column {
    guard let column = table[name] else { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    guard column.kind == .number || column.kind == .category else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    return column
  }

  /// A column of codes of any kind but dates.
  private static func anyColumn(_ name: String, of table: Table) throws -> Column {
    guard let column = table[name] else { throw FormulaError.noColumn(name, known: table.columns.map(\.name)) }
    guard column.kind != .date else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    return column
  }

  private static func numbers(_ name: String, of table: Table) throws -> Column {
    let column = try column(name, of: table)
    guard column.numbers != nil else { throw FormulaError.unusableKind(column: name, kind: column.kind) }
    return column
  }

  private static func others(_ table: Table, than named: [String]) -> [Column] {
    let taken = Set(named)
    return table.columns.filter { ($0.kind == .number || $0.kind == .category) && !taken.contains($0.name) }
  }
}
