public import Tabular

extension Blueprint {
  /// Design, outcome and companions of a table, for training or for judging: rows with anything missing are left out and counted.
  ///
  /// - Complexity: O(rows × columns of the design).
  /// - Throws: ``FormulaError``.
  public func mold(_ table: Table) throws(FormulaError) -> ModelFrame {
    var usable = try usableRows(of: table)
    for name in outcome.columns + companions { try table.column(name).markPresent(&usable) }
    let rows = try usable.rows()
    let values = ArithmeticEvaluation(formula: formula, table: table, rows: rows)
    let builder = try DesignBuilder(variables: variables, values: values)
    let frame = ModelFrame(
      design: builder.design(of: terms, names: columnNames, hasIntercept: hasIntercept), outcome: try outcome.numbers(values),
      offset: try offset(values), rows: rows, table: table, notes: builder.notes)
    if case .counts(let trials) = outcome.coding { try frame.checkCounts(events: outcome.column, trials: trials) }
    return frame
  }

  /// The design of another table, which needs no outcome: the rows that it covers are `keptRows`.
  ///
  /// A row is left out when an item is missing or has a level that did not occur in training. `offset` is nil without `offset()` in the formula.
  ///
  /// - Complexity: O(rows × columns of the design).
  /// - Throws: ``FormulaError``.
  public func forge(
    _ table: Table
  ) throws(FormulaError) -> (design: DesignMatrix, keptRows: [Int32], offset: [Double]?, notes: [FormulaNote]) {
    let rows = try usableRows(of: table).rows()
    let values = ArithmeticEvaluation(formula: formula, table: table, rows: rows)
    let builder = try DesignBuilder(variables: variables, values: values)
    let design = builder.design(of: terms, names: columnNames, hasIntercept: hasIntercept)
    return (design, rows, try offset(values), builder.notes)
  }

  private func usableRows(of table: Table) throws(FormulaError) -> [Bool] {
    var usable = [Bool](repeating: true, count: table.rows)
    for variable in variables { try variable.markUsable(table, &usable) }
    for name in offsets.flatMap(\.columns) { try table.column(name).markPresent(&usable) }
    return usable
  }

  /// The sum of the offsets in each row; nil without any.
  private func offset(_ values: ArithmeticEvaluation) throws(FormulaError) -> [Double]? {
    guard let first = offsets.first else { return nil }
    var sum = try values.numbers(first)
    for other in offsets.dropFirst() {
      let numbers = try values.numbers(other)
      for row in sum.indices { sum[row] += numbers[row] }
    }
    return sum
  }
}
