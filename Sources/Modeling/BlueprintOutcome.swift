import Tabular

/// The outcome of a model: its column or expression, and how its values become numbers.
public struct BlueprintOutcome: Equatable, Sendable {
  /// How values become numbers.
  public enum Coding: Equatable, Sendable {
    /// 1 for the event, 0 for the other value.
    case event(String, other: String)
    /// Counts out of the trials in a column.
    case counts(trials: String)
    /// The number itself.
    case number
  }

  /// The column, or the expression as written without blanks.
  public let column: String
  /// The columns of the table that it is made from.
  public let columns: [String]
  /// How its values become numbers.
  public let coding: Coding

  /// The arithmetic of an outcome that is no column.
  private let arithmetic: Arithmetic?

  /// Finds the two values of an outcome in the rows that are used.
  init(_ variable: FormulaVariable, of formula: Formula, table: Table, kind: OutcomeKind, rows: [Int32]) throws(FormulaError) {
    self.column = variable.name
    columns = variable.columns
    if case .number(let arithmetic) = variable.kind {
      self.arithmetic = arithmetic
      coding = try Self.coding(arithmetic, kind, ArithmeticEvaluation(formula: formula, table: table, rows: rows))
      return
    }
    arithmetic = nil
    let column = try table.column(variable.name)
    switch kind {
    case .number, .counts:
      guard column.numbers != nil else { throw .unusableKind(column: column.name, kind: column.kind) }
      if case .counts(let trials) = kind { coding = .counts(trials: trials) } else { coding = .number }
    case .event(let wanted):
      let levels = try LevelCodes(column).levels(in: rows)
      guard levels.count <= 2 else { throw .outcomeNotTwoValued(column: column.name, values: levels.count) }
      guard levels.count == 2 else { throw .outcomeConstant(column: column.name) }
      let event = try Self.event(among: levels, wanted: wanted, column: column.name)
      coding = .event(levels[event], other: levels[1 - event])
    }
  }

  /// An expression is a number, or, where the event is asked for, a condition that is met in some rows.
  private static func coding(
    _ arithmetic: Arithmetic, _ kind: OutcomeKind, _ values: ArithmeticEvaluation
  ) throws(FormulaError) -> Coding {
    if kind == .number { return .number }
    let formula = values.formula
    guard case .event(let wanted) = kind, arithmetic.isCondition else { throw formula.problem(.outcomeNotEvent, at: formula.outcome) }
    let name = formula.text(of: formula.outcome)
    let (other, event) = (Arithmetic.conditionLevels[0], Arithmetic.conditionLevels[1])
    if let wanted, wanted != event { throw .noEvent(column: name, event: wanted) }
    guard Set(try values.numbers(arithmetic)).count > 1 else { throw .outcomeConstant(column: name) }
    return .event(event, other: other)
  }

  /// Which of two sorted levels is the event: the wanted one, else the second, which is 1 of 0 and 1 and true of false and true.
  private static func event(among levels: [String], wanted: String?, column: String) throws(FormulaError) -> Int {
    guard let wanted else { return levels[0].lowercased() == "true" && levels[1].lowercased() == "false" ? 0 : 1 }
    if let index = levels.firstIndex(of: wanted) { return index }
    if let number = Double(wanted), let index = levels.firstIndex(where: { Double($0) == number }) { return index }
    throw .noEvent(column: column, event: wanted)
  }

  /// The numbers of some rows.
  func numbers(_ values: ArithmeticEvaluation) throws(FormulaError) -> [Double] {
    if let arithmetic { return try values.numbers(arithmetic) }
    let column = try values.table.column(column)
    guard case .event(let event, let other) = coding else { return try column.numbers(in: values.rows) }
    let codes = try LevelCodes(column)
    let numberOfLevel = codes.levels.map { $0 == event ? 1 : $0 == other ? 0 : Double.nan }
    let numbers = values.rows.map { codes.codes[Int($0)] < 0 ? .nan : numberOfLevel[Int(codes.codes[Int($0)])] }
    if numbers.contains(where: \.isNaN) { throw .outcomeNotTwoValued(column: column.name, values: codes.levels(in: values.rows).count) }
    return numbers
  }
}
