import LinearAlgebra

/// The objective of a logistic mixed model, minus the logarithm of the likelihood without its constant, and its slopes.
struct LogisticEvaluation: Sendable {
  var value: Double
  /// The slope in the fixed effects.
  var slope: [Double]
  /// The slope in the elements of Λ, for each factor.
  var factorSlopes: [Matrix]

  /// Adds that of other rows.
  mutating func merge(_ other: LogisticEvaluation) {
    value += other.value
    for j in slope.indices { slope[j] += other.slope[j] }
    for f in factorSlopes.indices {
      for k in factorSlopes[f].elements.indices { factorSlopes[f].elements[k] += other.factorSlopes[f].elements[k] }
    }
  }
}

/// Something whose evaluation depends on fixed effects and on the Cholesky factors of the covariances of random effects.
protocol LogisticObjective: Sendable {
  /// The number of fixed effects.
  var columns: Int { get }
  /// Value and slopes; nil when numbers overflow.
  mutating func evaluate(_ β: [Double], _ Λ: [Matrix]) -> LogisticEvaluation?
  /// For each factor, levels × effects, the modes `b = R u` with its root R, and the standard deviations of b given the outcome, near the last
  /// evaluation.
  func effects(_ β: [Double], _ Λ: [Matrix], roots: [Matrix]) -> [(modes: Matrix, errors: Matrix)]
}
