public import Tabular

extension Blueprint {
  /// Design, outcome and companions of a table, for training or for judging: rows with anything missing are left out and counted.
  ///
  /// - Complexity: O(rows × columns of the design).
  /// - Throws: ``FormulaError``.
  public func mold(_ table: Table) throws(FormulaError) -> ModelFrame {
    var usable = try usableRows(of: table)
    for name in [outcome.column] + companions { try table.column(name).markPresent(&usable) }
    let rows = try usable.rows()
    let numbers = try outcome.numbers(try table.column(outcome.column), rows: rows)
    let frame = ModelFrame(design: try design(of: table, rows: rows), outcome: numbers, rows: rows, table: table)
    if case .counts(let trials) = outcome.coding { try frame.checkCounts(events: outcome.column, trials: trials) }
    return frame
  }

  /// The design of another table, which needs no outcome: the rows that it covers are `keptRows`.
  ///
  /// A row is left out when an item is missing or has a level that did not occur in training.
  ///
  /// - Complexity: O(rows × columns of the design).
  /// - Throws: ``FormulaError``.
  public func forge(_ table: Table) throws(FormulaError) -> (design: DesignMatrix, keptRows: [Int32]) {
    let rows = try usableRows(of: table).rows()
    return (try design(of: table, rows: rows), rows)
  }

  private func usableRows(of table: Table) throws(FormulaError) -> [Bool] {
    var usable = [Bool](repeating: true, count: table.rows)
    for item in items { try item.markUsable(try table.column(item.term.column), &usable) }
    return usable
  }

  private func design(of table: Table, rows: [Int32]) throws(FormulaError) -> DesignMatrix {
    var sources: [DesignMatrix.Source] = hasIntercept ? [.constant] : []
    var terms: [DesignMatrix.Term] = []
    for item in items {
      let columns = try item.columns(from: try table.column(item.term.column), rows: rows)
      terms.append(DesignMatrix.Term(name: item.term.name, columns: sources.count..<sources.count + columns.count))
      sources += columns
    }
    return DesignMatrix(rows: rows.count, sources: sources, names: columnNames, terms: terms, hasIntercept: hasIntercept)
  }
}
