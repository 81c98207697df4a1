import LinearAlgebra

/// Makes the columns of variables and puts them together to terms.
struct DesignBuilder {
  private let rows: Int
  /// For each variable the columns of it, of a category those of all its levels.
  private var sources: [[DesignMatrix.Source]] = []
  /// What a person should know of them.
  private(set) var notes: [FormulaNote] = []

  /// Makes the columns of the variables.
  ///
  /// - Complexity: O(rows × columns of the variables).
  /// - Throws: ``FormulaError``.
  init(variables: [BlueprintVariable], values: ArithmeticEvaluation) throws(FormulaError) {
    rows = values.rows.count
    for variable in variables { sources.append(try columns(of: variable, values)) }
  }

  private mutating func columns(
    of variable: BlueprintVariable, _ values: ArithmeticEvaluation
  ) throws(FormulaError) -> [DesignMatrix.Source] {
    switch variable.coding {
    case .column(let name): return [.number(try values.table.column(name).numbers(in: values.rows))]
    case .number(let arithmetic): return [.number(try values.numbers(arithmetic))]
    case .levels(let levels, let name):
      let codes = try LevelCodes(try values.table.column(name)).places(in: levels, rows: values.rows)
      return (0..<Int32(levels.count)).map { .indicator(codes, of: $0) }
    case .condition(let arithmetic):
      let codes = try values.numbers(arithmetic).map { Int32($0) }
      return [.indicator(codes, of: 0), .indicator(codes, of: 1)]
    case .basis(let basis, of: let arithmetic):
      let numbers = try values.numbers(arithmetic)
      let beyond = basis.beyondBoundary(numbers)
      if beyond > 0 { notes.append(.beyondBoundary(term: variable.name, rows: beyond)) }
      let columns = basis.columns(of: numbers)
      return (0..<basis.count).map { .column(columns, $0) }
    }
  }

  /// The design of the terms.
  func design(of terms: [BlueprintTerm], names: [String], hasIntercept: Bool) -> DesignMatrix {
    var sources: [DesignMatrix.Source] = hasIntercept ? [.constant] : []
    var placed: [DesignMatrix.Term] = []
    for term in terms {
      let columns = self.columns(of: term)
      placed.append(DesignMatrix.Term(name: term.name, columns: sources.count..<sources.count + columns.count))
      sources += columns
    }
    return DesignMatrix(rows: rows, sources: sources, names: names, terms: placed, hasIntercept: hasIntercept)
  }

  private func columns(of term: BlueprintTerm) -> [DesignMatrix.Source] {
    let factors = term.factors.map { factor in
      let columns = sources[factor.variable]
      guard case .indicator? = columns.first else { return columns }
      return Array(columns.dropFirst(factor.contrast.skipped))
    }
    return BlueprintTerm.products(factors).map { $0.count == 1 ? $0[0] : .product($0) }
  }
}
