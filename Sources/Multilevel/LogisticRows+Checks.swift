import LinearAlgebra

extension LogisticRows {
  /// Whether all rows of each group are events, or all are none: the likelihood then grows with the variance for ever, although Laplace's
  /// approximation may have a maximum.
  func areSeparated(by codes: [Int32]) -> Bool {
    var first: [Int32: Double] = [:]
    for (code, y) in zip(codes, outcome) {
      guard y == 0 || y == 1, first[code, default: y] == y else { return false }
      first[code] = y
    }
    return true
  }

  /// Refuses effects that no data can tell apart.
  ///
  /// - Complexity: O(rows × effects of a row²).
  /// - Throws: `MultilevelError.sameGroups`, `.effectsDependent`, `.tooManyCrossedLevels`.
  func checkIdentified(_ parameters: LogisticParameters, levels: [Int], threads: Int) throws(MultilevelError) {
    let factors = zip(codes, levels).map { GroupingFactor(codes: $0, levels: $1) }
    let all = Array(outcome.indices)
    let designs = parameters.terms.map { term in
      Z[term.factor][rows: all, columns: Array(term.first..<term.first + term.effects)]
    }
    let terms = zip(parameters.terms, designs).map { RandomTerm(factor: $0.factor, design: $1) }
    let layout = try RandomEffectsLayout(factors: factors, terms: terms)
    let rows = MixedRows(columns: Matrix(rows: outcome.count, columns: 1), terms: designs, responses: [], weights: nil)
    try GroupIdentification(layout: layout, products: GroupCrossProducts(layout, rows, threads: threads)).check()
  }
}
