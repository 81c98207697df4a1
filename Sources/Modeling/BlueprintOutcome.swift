import Tabular

/// The outcome of a model: its column and how its values become numbers.
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

  /// The column.
  public let column: String
  /// How its values become numbers.
  public let coding: Coding

  /// Finds the two values of an outcome in the rows that are used.
  init(_ column: Column, kind: OutcomeKind, rows: [Int32]) throws(FormulaError) {
    self.column = column.name
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

  /// Which of two sorted levels is the event: the wanted one, else the second, which is 1 of 0 and 1 and true of false and true.
  private static func event(among levels: [String], wanted: String?, column: String) throws(FormulaError) -> Int {
    guard let wanted else { return levels[0].lowercased() == "true" && levels[1].lowercased() == "false" ? 0 : 1 }
    if let index = levels.firstIndex(of: wanted) { return index }
    if let number = Double(wanted), let index = levels.firstIndex(where: { Double($0) == number }) { return index }
    throw .noEvent(column: column, event: wanted)
  }

  /// The numbers of these rows.
  func numbers(_ column: Column, rows: [Int32]) throws(FormulaError) -> [Double] {
    guard case .event(let event, let other) = coding else { return try column.numbers(in: rows) }
    let codes = try LevelCodes(column)
    let values = codes.levels.map { $0 == event ? 1 : $0 == other ? 0 : Double.nan }
    let numbers = rows.map { codes.codes[Int($0)] < 0 ? .nan : values[Int(codes.codes[Int($0)])] }
    if numbers.contains(where: \.isNaN) { throw .outcomeNotTwoValued(column: column.name, values: codes.levels(in: rows).count) }
    return numbers
  }
}
