public import Tabular

/// A formula with what was learnt from a table in training, frozen: it makes the same columns from any other table.
///
/// Rows with a missing value in any column of the model are left out and counted.
public struct Blueprint: Equatable, Sendable {
  /// The formula.
  public let formula: Formula
  /// The outcome.
  public let outcome: BlueprintOutcome
  /// The terms in the order of the formula.
  public let items: [BlueprintItem]
  /// Whether there is a constant column, `(Intercept)`.
  public let hasIntercept: Bool
  /// Columns that must have a value beside those of the formula.
  public let companions: [String]

  /// The name of the constant column.
  public static let interceptName = "(Intercept)"

  /// Learns columns, levels and the event from a table.
  ///
  /// - Complexity: O(rows × columns of the model).
  /// - Throws: ``FormulaError``.
  public init(_ formula: Formula, table: Table, settings: BlueprintSettings = BlueprintSettings()) throws(FormulaError) {
    let outcomeColumn = try formula.outcomeColumn()
    var companions = settings.companions
    if case .counts(let trials) = settings.outcome { companions.append(trials) }
    let others = table.columns.map(\.name).filter { name in
      name != outcomeColumn && !companions.contains(name) && table[name]?.kind != .key && table[name]?.kind != .date
    }
    let terms = try formula.terms(columns: others)
    let rows = try table.completeRows(of: [outcomeColumn] + terms.list.map(\.column) + companions)
    self.formula = formula
    self.companions = companions
    hasIntercept = terms.hasIntercept
    items = try Self.items(of: terms, table: table, rows: rows, references: settings.references)
    outcome = try BlueprintOutcome(try table.column(outcomeColumn), kind: settings.outcome, rows: rows)
  }

  private static func items(
    of terms: FormulaTerms, table: Table, rows: [Int32], references: [String: String]
  ) throws(FormulaError) -> [BlueprintItem] {
    var items: [BlueprintItem] = []
    var needsReference = terms.hasIntercept
    for term in terms.list {
      let reference = references[term.name] ?? references[term.column]
      let column = try table.column(term.column)
      let item = try BlueprintItem(term, column: column, rows: rows, reference: reference, hasReference: needsReference)
      if item.levels != nil { needsReference = true }
      items.append(item)
    }
    let known = Set(terms.list.flatMap { [$0.name, $0.column] })
    if let stranger = references.keys.sorted().first(where: { !known.contains($0) }) { throw .noReferenceItem(stranger) }
    return items
  }

  /// The names of the columns of the design, in order.
  public var columnNames: [String] { (hasIntercept ? [Blueprint.interceptName] : []) + items.flatMap(\.columnNames) }
}

extension Table {
  /// The column of this name.
  func column(_ name: String) throws(FormulaError) -> Column {
    guard let column = self[name] else { throw .noColumn(name, known: columns.map(\.name)) }
    return column
  }

  /// The rows that have a value in all of these columns.
  func completeRows(of names: [String]) throws(FormulaError) -> [Int32] {
    var usable = [Bool](repeating: true, count: rows)
    for name in names {
      let column = try column(name)
      if column.missingCount == rows { throw .noValues(column: name) }
      column.markPresent(&usable)
    }
    return try usable.rows()
  }
}

extension [Bool] {
  /// The places that are marked; there must be one.
  func rows() throws(FormulaError) -> [Int32] {
    let rows = indices.lazy.filter { self[$0] }.map(Int32.init)
    guard !rows.isEmpty else { throw .noCompleteRows(rows: count) }
    return [Int32](rows)
  }
}
