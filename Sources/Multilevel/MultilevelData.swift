public import LinearAlgebra
public import Regression

/// The rows of a mixed model: what a regression has, and the groups with their random effects.
public struct MultilevelData<Design: RowBlocks>: Sendable {
  /// Design, outcome, weights, offset and threads of the fixed part.
  public let fixed: RegressionData<Design>
  /// The grouping factors, each once.
  public let factors: [GroupingFactor]
  /// The random effects, in the order of the formula.
  public let terms: [RandomTerm]

  /// Takes the parts and checks that they belong together.
  /// - Throws: `MultilevelError.lengthMismatch`, `.oneGroup`.
  public init(_ fixed: RegressionData<Design>, factors: [GroupingFactor], terms: [RandomTerm]) throws(MultilevelError) {
    self.fixed = fixed
    self.factors = factors
    self.terms = terms
    for (place, factor) in factors.enumerated() {
      guard factor.codes.count == fixed.design.rows else { throw .lengthMismatch(factor: place) }
      guard factor.levels > 1 else { throw .oneGroup(factor: place) }
    }
    for term in terms where term.design.rows != fixed.design.rows { throw .lengthMismatch(factor: term.factor) }
  }
}
