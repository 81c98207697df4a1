/// A term of a formula with the coding of its categories.
public struct BlueprintTerm: Equatable, Sendable {
  /// A variable of a term.
  struct Factor: Equatable {
    /// Its place among the variables of the blueprint.
    let variable: Int
    /// The coding, if it is a category.
    let contrast: Contrast
  }

  /// The names of the variables with `:` between them.
  public let name: String
  let factors: [Factor]

  /// Every choice of one column a variable, the first variable varying fastest.
  static func products<Part>(_ parts: [[Part]]) -> [[Part]] {
    parts.dropFirst().reduce(parts[0].map { [$0] }) { products, next in next.flatMap { part in products.map { $0 + [part] } } }
  }

  /// The coding of the categories of each term, as R's `terms` and `model.matrix` choose it.
  ///
  /// In a term of several variables a category has contrasts if a term before this one, or the constant, spans the term without that category;
  /// in a model without a constant the first category of all has a column for each level.
  /// Chambers, Hastie (1992), Statistical Models in S, section 2.4.1.
  ///
  /// - Complexity: O(terms² × variables).
  static func terms(_ terms: FormulaTerms, variables: [BlueprintVariable]) -> [BlueprintTerm] {
    let sets = terms.list.map { Set($0.variables) }
    var needsAllLevels = !terms.hasIntercept
    return terms.list.indices.map { i in
      let factors = terms.list[i].variables.map { variable in
        let isFirst = needsAllLevels && variables[variable].levels != nil
        if isFirst { needsAllLevels = false }
        let others = sets[i].subtracting([variable])
        let isSpanned = others.isEmpty || sets[..<i].contains { $0.isSuperset(of: others) }
        return Factor(variable: variable, contrast: isSpanned && !isFirst ? .treatment : .allLevels)
      }
      return BlueprintTerm(name: terms.list[i].name, factors: factors)
    }
  }
}
