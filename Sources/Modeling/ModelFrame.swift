import Tabular

/// The rows of a table that a model uses: design, outcome, and what else belongs to a row.
public struct ModelFrame: Sendable {
  /// The design.
  public let design: DesignMatrix
  /// The outcome of each row of the design: 1 for the event and 0 for the other value, a count, or a number.
  public let outcome: [Double]
  /// The known part of the linear predictor of each row, the sum of all `offset()`; nil without any.
  public let offset: [Double]?
  /// For each row of the design, its row in the table.
  public let rows: [Int32]
  /// What a person should know of the design.
  public let notes: [FormulaNote]
  private let table: Table

  init(design: DesignMatrix, outcome: [Double], offset: [Double]?, rows: [Int32], table: Table, notes: [FormulaNote]) {
    self.design = design
    self.outcome = outcome
    self.offset = offset
    self.rows = rows
    self.table = table
    self.notes = notes
  }

  /// The number of rows of the table.
  public var tableRows: Int { table.rows }

  /// The rows left out because a value is missing.
  public var droppedMissing: Int { table.rows - rows.count }

  /// The numbers of a column in the rows of the design.
  ///
  /// - Complexity: O(rows).
  /// - Throws: ``FormulaError``.
  public func numbers(of name: String) throws(FormulaError) -> [Double] { try table.column(name).numbers(in: rows) }

  /// The numbers of a column of weights, none of them negative.
  ///
  /// - Complexity: O(rows).
  /// - Throws: ``FormulaError/negativeWeight(column:line:)`` with the line.
  public func weights(of name: String) throws(FormulaError) -> [Double] {
    let weights = try numbers(of: name)
    if let row = weights.firstIndex(where: { $0 < 0 }) { throw .negativeWeight(column: name, line: line(ofRow: row)) }
    return weights
  }

  /// The group of each row in a column, as codes from 0, and the number of groups that occur.
  ///
  /// - Complexity: O(rows).
  /// - Throws: ``FormulaError``.
  public func groups(of name: String) throws(FormulaError) -> (codes: [Int32], count: Int) {
    let codes = try LevelCodes(try table.column(name))
    let levels = codes.levels(in: rows)
    return (codes.places(in: levels, rows: rows), levels.count)
  }

  /// Refuses trials that are no counts, and events that are not between 0 and the trials.
  func checkCounts(events: String, trials: String) throws(FormulaError) {
    let numbers = try numbers(of: trials)
    for row in numbers.indices {
      guard numbers[row] >= 1, numbers[row].rounded() == numbers[row] else {
        throw .trialsNotCount(column: trials, line: line(ofRow: row))
      }
      guard 0...numbers[row] ~= outcome[row], outcome[row].rounded() == outcome[row] else {
        throw .eventsExceedTrials(column: events, trials: trials, line: line(ofRow: row))
      }
    }
  }

  /// The line of the file on which a row of the design stands.
  public func line(ofRow row: Int) -> Int? { table.line(of: rows[row]) }
}
