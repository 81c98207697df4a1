public import Tabular

/// A formula with what was learnt from a table in training, frozen: it makes the same columns from any other table.
///
/// Rows with a missing value in any column of the model are left out and counted.
public struct Blueprint: Equatable, Sendable {
  /// The formula.
  public let formula: Formula
  /// The outcome.
  public let outcome: BlueprintOutcome
  /// The variables of the terms, in the order in which they first appear.
  public let variables: [BlueprintVariable]
  /// The terms in R's order.
  public let terms: [BlueprintTerm]
  /// Whether there is a constant column, `(Intercept)`.
  public let hasIntercept: Bool
  /// Columns that must have a value beside those of the formula.
  public let companions: [String]
  /// The known parts of the linear predictor.
  let offsets: [Arithmetic]

  /// The name of the constant column.
  public static let interceptName = "(Intercept)"
  /// The most columns that a design may have.
  static let columnLimit = 100_000

  /// Learns columns, levels, knots and the event from a table.
  ///
  /// - Complexity: O(rows × columns of the model).
  /// - Throws: ``FormulaError``.
  public init(_ formula: Formula, table: Table, settings: BlueprintSettings = BlueprintSettings()) throws(FormulaError) {
    let except = try formula.outcomeVariable().columns + settings.allCompanions
    let terms = try formula.terms(columns: table.predictors(except: except))
    guard terms.hasIntercept || !terms.list.isEmpty else { throw formula.problem(.noTerms, at: formula.predictors) }
    try self.init(formula, terms: terms, table: table, settings: settings)
  }

  /// Learns what these terms of a formula need.
  ///
  /// - Complexity: O(rows × columns of the model).
  /// - Throws: ``FormulaError``.
  init(_ formula: Formula, terms: FormulaTerms, table: Table, settings: BlueprintSettings) throws(FormulaError) {
    let outcomeVariable = try formula.outcomeVariable()
    let companions = settings.allCompanions + settings.required
    let rows = try table.completeRows(of: outcomeVariable.columns + terms.columns + companions)
    self.formula = formula
    self.companions = companions
    hasIntercept = terms.hasIntercept
    offsets = terms.offsets.flatMap(\.arithmetic)
    variables = try Self.variables(of: terms, formula: formula, table: table, rows: rows, references: settings.references)
    self.terms = BlueprintTerm.terms(terms, variables: variables)
    outcome = try BlueprintOutcome(outcomeVariable, of: formula, table: table, kind: settings.outcome, rows: rows)
    guard columnCount <= Self.columnLimit else { throw .tooManyColumns(limit: Self.columnLimit) }
  }

  private static func variables(
    of terms: FormulaTerms, formula: Formula, table: Table, rows: [Int32], references: [String: String]
  ) throws(FormulaError) -> [BlueprintVariable] {
    var variables: [BlueprintVariable] = []
    for variable in terms.variables {
      variables.append(try BlueprintVariable(variable, of: formula, table: table, rows: rows, references: references))
    }
    let known = Set(variables.flatMap { variable in variable.category.map { [variable.name, $0] } ?? [] })
    if let stranger = references.keys.sorted().first(where: { !known.contains($0) }) { throw .noReferenceItem(stranger) }
    return variables
  }

  private var columnCount: Int {
    terms.reduce(hasIntercept ? 1 : 0) { count, term in
      let product = term.factors.reduce(1) { product, factor in
        min(Self.columnLimit + 1, product * variables[factor.variable].columnNames(factor.contrast).count)
      }
      return min(Self.columnLimit + 1, count + product)
    }
  }

  /// The names of the columns of the design, in order.
  public var columnNames: [String] {
    (hasIntercept ? [Blueprint.interceptName] : [])
      + terms.flatMap { term in
        BlueprintTerm.products(term.factors.map { variables[$0.variable].columnNames($0.contrast) }).map { $0.joined(separator: ":") }
      }
  }
}

extension FormulaVariable {
  /// The expression of an offset.
  fileprivate var arithmetic: [Arithmetic] { if case .offset(let arithmetic) = kind { [arithmetic] } else { [] } }
}

extension Table {
  /// The columns that `.` stands for.
  fileprivate func predictors(except others: [String]) -> [String] {
    columns.filter { !others.contains($0.name) && $0.kind != .key && $0.kind != .date }.map(\.name)
  }

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
