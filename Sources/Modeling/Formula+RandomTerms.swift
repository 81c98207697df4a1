extension Formula {
  /// Whether anything in the formula varies from group to group.
  public var hasRandomTerms: Bool { predictors.holdsBar }

  /// The formula without its random terms: `y ~ x` of `y ~ x + (1 | g)`, and `y ~ 1` of `y ~ (1 | g)`.
  public var fixedPart: Formula {
    let rest = predictors.withoutBars ?? FormulaExpression(kind: .number(1), range: predictors.range)
    return replacing(predictors: rest)
  }

  /// The random terms in order, with `||` and `/` written out as lme4 does.
  ///
  /// - Complexity: O(length of the formula).
  /// - Throws: ``FormulaError/syntax(formula:at:_:)`` with the character.
  public func randomTerms() throws(FormulaError) -> [RandomFormulaTerm] {
    var terms: [RandomFormulaTerm] = []
    for bar in predictors.bars { terms += try randomTerms(bar) }
    if let stray = fixedPart.predictors.firstBar { throw problem(.barInside, at: stray) }
    return terms
  }

  private func randomTerms(_ bar: FormulaExpression) throws(FormulaError) -> [RandomFormulaTerm] {
    guard case .operation(let sign, let left, let right) = bar.kind else { return [] }
    guard bar.range.lowerBound < left.range.lowerBound else { throw problem(.barWithoutParentheses, at: bar) }
    if let inner = left.firstBar ?? right.firstBar { throw problem(.barInside, at: inner) }
    let effects = replacing(predictors: left)
    var terms: [RandomFormulaTerm] = []
    let outcome = try outcomeVariable().columns
    for group in try GroupExpression.groups(right, in: self) {
      if let own = group.columns.first(where: outcome.contains) { throw problem(.outcomeInPredictors(own), at: right) }
      for part in try effects.effects(areIndependent: sign == "||", of: group) {
        terms.append(RandomFormulaTerm(formula: effects, terms: part, group: group, position: bar.range.lowerBound))
      }
    }
    return terms
  }

  /// The effects before `|`; one by one where they are independent.
  private func effects(areIndependent: Bool, of group: GroupExpression) throws(FormulaError) -> [FormulaTerms] {
    if predictors.holdsDot { throw problem(.notInRandomTerm("."), at: predictors) }
    let all = try terms(columns: [])
    if let offset = all.offsets.first { throw .syntax(formula: text, at: offset.position, .notInRandomTerm(offset.name)) }
    guard all.hasIntercept || !all.list.isEmpty else { throw problem(.noRandomEffect(group: group.name), at: predictors) }
    guard areIndependent else { return [all] }
    return (all.hasIntercept ? [all.selecting([], hasIntercept: true)] : [])
      + all.list.indices.map { all.selecting([$0], hasIntercept: false) }
  }
}

extension FormulaExpression {
  /// Whether this is a random term, with or without its parentheses.
  private var isBar: Bool {
    switch kind {
    case .operation("|", _, _), .operation("||", _, _): true
    default: false
    }
  }

  /// The random terms that are added to each other.
  fileprivate var bars: [FormulaExpression] {
    if isBar { return [self] }
    switch kind {
    case .sum(let parts): return parts.filter { !$0.isTakenOut }.flatMap(\.value.bars)
    case .prefix("+", let inner): return inner.bars
    default: return []
    }
  }

  /// The expression without the random terms that are added; nil when nothing is left.
  fileprivate var withoutBars: FormulaExpression? {
    if isBar { return nil }
    switch kind {
    case .sum(let parts):
      let rest = parts.compactMap { part in
        part.isTakenOut ? part : part.value.withoutBars.map { Summand(isTakenOut: false, value: $0) }
      }
      return rest.isEmpty ? nil : FormulaExpression(kind: .sum(rest), range: range)
    case .prefix("+", let inner): return inner.withoutBars
    default: return self
    }
  }

  fileprivate var holdsBar: Bool { firstBar != nil }

  /// The first random term anywhere but in the arguments of functions.
  fileprivate var firstBar: FormulaExpression? { isBar ? self : parts.lazy.compactMap(\.firstBar).first }

  fileprivate var holdsDot: Bool { kind == .name(".") || parts.contains(where: \.holdsDot) }

  /// What is joined by signs here.
  private var parts: [FormulaExpression] {
    switch kind {
    case .sum(let parts): parts.map(\.value)
    case .prefix(_, let inner): [inner]
    case .operation(_, let left, let right): [left, right]
    case .name, .number, .string, .call: []
    }
  }
}
