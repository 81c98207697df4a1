public import Tabular

/// A formula with random terms and what was learnt from a table: it makes the fixed columns, the groups, and the columns of the random effects.
///
/// Rows with a missing value in any column of the model, those of the groups included, are left out and counted. `.` stands for no column of a
/// group.
public struct MixedModelBlueprint: Sendable {
  /// The fixed part.
  public let fixed: Blueprint
  /// The random terms, each with a blueprint of its columns.
  private let random: [(group: GroupExpression, effects: Blueprint)]

  /// Learns columns, levels, knots and the event from a table.
  ///
  /// - Complexity: O(rows × columns of the model).
  /// - Throws: ``FormulaError``.
  public init(_ formula: Formula, table: Table, settings: BlueprintSettings = BlueprintSettings()) throws(FormulaError) {
    let terms = try formula.randomTerms()
    var fixedSettings = settings
    fixedSettings.companions += terms.flatMap(\.group.columns)
    fixedSettings.required = terms.flatMap(\.terms.columns)
    fixedSettings.references = settings.references.filter { item in
      !terms.contains { $0.terms.knows(item.key) } || formula.fixedPart.names(item.key, in: table)
    }
    fixed = try Blueprint(formula.fixedPart, table: table, settings: fixedSettings)
    var random: [(group: GroupExpression, effects: Blueprint)] = []
    for term in terms {
      var own = settings
      own.required = fixed.variables.flatMap(\.columns) + fixed.offsets.flatMap(\.columns) + fixed.companions
      own.references = settings.references.filter { term.terms.knows($0.key) }
      random.append((term.group, try Blueprint(term.formula, terms: term.terms, table: table, settings: own)))
      try Self.checkNew(random, at: term)
    }
    self.random = random
  }

  /// Refuses an effect that an earlier term of the same groups has.
  private static func checkNew(
    _ random: [(group: GroupExpression, effects: Blueprint)], at term: RandomFormulaTerm
  ) throws(FormulaError) {
    let names = random.last?.effects.columnNames ?? []
    for earlier in random.dropLast() where earlier.group.name == term.group.name {
      guard let twice = names.first(where: earlier.effects.columnNames.contains) else { continue }
      throw .syntax(formula: term.formula.text, at: term.position, .repeatedRandomEffect(twice, group: term.group.name))
    }
  }

  /// The rows of a table: those with a value in every column of the model.
  ///
  /// - Complexity: O(rows × columns of the designs).
  /// - Throws: ``FormulaError``.
  public func mold(_ table: Table) throws(FormulaError) -> MixedModelFrame {
    let frame = try fixed.mold(table)
    var (factors, terms): ([GroupFactor], [RandomDesign]) = ([], [])
    for (group, effects) in random {
      let place = factors.firstIndex { $0.name == group.name } ?? factors.count
      if place == factors.count { factors.append(try GroupFactor(group, table: table, rows: frame.rows)) }
      terms.append(RandomDesign(factor: place, design: try effects.mold(table).design))
    }
    return MixedModelFrame(fixed: frame, factors: factors, terms: terms)
  }
}

extension FormulaTerms {
  /// Whether an item is a variable here, by its name or by that of its column.
  fileprivate func knows(_ item: String) -> Bool { variables.contains { $0.name == item } || columns.contains(item) }
}

extension Formula {
  /// Whether an item is a variable of the terms, by its name or by that of its column.
  fileprivate func names(_ item: String, in table: Table) -> Bool {
    let terms = try? terms(columns: table.columns.map(\.name))
    return terms?.knows(item) ?? false
  }
}
