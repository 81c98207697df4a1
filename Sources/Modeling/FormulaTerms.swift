/// The terms of a formula: those of fewer variables first, otherwise in the order in which they first appear.
///
/// As R's `terms.formula`: Chambers, Hastie (1992), Statistical Models in S, chapter 2; Wilkinson, Rogers (1973), Applied Statistics 22, 392–399.
public struct FormulaTerms: Equatable, Sendable {
  /// The variables of the terms, in the order in which they first appear.
  public let variables: [FormulaVariable]
  /// The terms without the constant.
  public let list: [FormulaTerm]
  /// The known parts of the linear predictor, `offset()`; their numbers add up.
  public let offsets: [FormulaVariable]
  /// Whether there is a constant column, `(Intercept)`.
  public let hasIntercept: Bool

  /// Orders the terms of an expansion and drops the variables that no term has.
  init(_ expansion: TermExpansion, terms: [TermExpansion.Product]) {
    let all = expansion.variables
    func isOffset(_ variable: Int) -> Bool { if case .offset = all[variable].kind { true } else { false } }
    offsets = terms.filter { $0.variables.contains(where: isOffset) }.map { all[$0.variables[0]] }
    let plain = terms.filter { !$0.variables.contains(where: isOffset) }
    let ordered = plain.enumerated().sorted { ($0.1.variables.count, $0.0) < ($1.1.variables.count, $1.0) }.map(\.element)
    let used = Set(plain.flatMap(\.variables)).sorted()
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    variables = used.map { all[$0] }
    list = ordered.map { term in
      FormulaTerm(
        name: term.variables.map { all[$0].name }.joined(separator: ":"), variables: term.variables.compactMap { place[$0] },
        position: term.position)
    }
    hasIntercept = expansion.hasIntercept
  }

  /// The terms with these places only, without offsets, with a constant or without.
  func selecting(_ places: [Int], hasIntercept: Bool) -> FormulaTerms {
    let used = Set(places.flatMap { list[$0].variables }).sorted()
    let place = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, $0) })
    let terms = places.map {
      FormulaTerm(name: list[$0].name, variables: list[$0].variables.compactMap { place[$0] }, position: list[$0].position)
    }
    return FormulaTerms(variables: used.map { variables[$0] }, list: terms, hasIntercept: hasIntercept)
  }

  private init(variables: [FormulaVariable], list: [FormulaTerm], hasIntercept: Bool) {
    (self.variables, self.list, offsets, self.hasIntercept) = (variables, list, [], hasIntercept)
  }

  /// The columns of the table that the terms and offsets are made from, each once.
  var columns: [String] {
    var seen: Set<String> = []
    return (variables + offsets).flatMap(\.columns).filter { seen.insert($0).inserted }
  }
}
