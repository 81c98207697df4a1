public import LinearAlgebra

extension GeneralizedLinearFit {
  /// Tests a group of columns by fitting the same rows without them.
  ///
  /// Columns that depend on earlier ones are looked for again in the smaller model: a column that stands in for a dropped one is not lost.
  /// - Complexity: one fit.
  /// - Throws: `RegressionError.columnNotFitted` when the columns add nothing to the others, `.notConverged`.
  public func likelihoodRatioTest<Design: RowBlocks>(
    dropping columns: [Int], of data: RegressionData<Design>
  ) throws(RegressionError) -> LikelihoodRatioTest {
    let all = try Nested(self, data)
    let rest = coefficients.indices.filter { !columns.contains($0) }
    guard let test = comparison(smaller: try all.maximum(of: rest), larger: all.whole) else {
      throw .columnNotFitted(column: columns.first ?? -1)
    }
    return test
  }

  /// Tests each group of columns without the others that stay; nil for a group that adds nothing to them.
  /// - Complexity: one fit a group.
  /// - Throws: `RegressionError.notConverged`.
  public func dropTests<Design: RowBlocks>(
    of terms: [[Int]], in data: RegressionData<Design>
  ) throws(RegressionError) -> [LikelihoodRatioTest?] {
    let all = try Nested(self, data)
    var tests: [LikelihoodRatioTest?] = []
    for term in terms {
      let rest = coefficients.indices.filter { !term.contains($0) }
      tests.append(comparison(smaller: try all.maximum(of: rest), larger: all.whole))
    }
    return tests
  }

  /// Tests groups of columns as they are added one after the other to the columns that no group names; nil for a group that adds nothing.
  ///
  /// Where the dispersion is estimated, it is that of the whole model, as in R's `anova`.
  /// - Complexity: one fit a group.
  /// - Throws: `RegressionError.notConverged`.
  public func sequentialTests<Design: RowBlocks>(
    of terms: [[Int]], in data: RegressionData<Design>
  ) throws(RegressionError) -> [LikelihoodRatioTest?] {
    let all = try Nested(self, data)
    let named = Set(terms.joined())
    var columns = coefficients.indices.filter { !named.contains($0) }
    var smaller = try all.maximum(of: columns)
    var tests: [LikelihoodRatioTest?] = []
    for term in terms {
      columns += term
      let larger = try all.maximum(of: columns.sorted())
      tests.append(comparison(smaller: smaller, larger: larger))
      smaller = larger
    }
    return tests
  }

  /// The test of two nested models; nil when they are the same, or when nothing is left to estimate the dispersion from.
  private func comparison(smaller: NestedMaximum, larger: NestedMaximum) -> LikelihoodRatioTest? {
    let freedom = larger.rank - smaller.rank
    guard freedom > 0, !dispersion.isNaN else { return nil }
    let lost = 2 * (larger.objective - smaller.objective)
    guard family.estimatesDispersion else { return LikelihoodRatioTest(statistic: lost, degreesOfFreedom: freedom) }
    return LikelihoodRatioTest(explained: lost / dispersion, degreesOfFreedom: freedom, residualDegreesOfFreedom: degreesOfFreedom)
  }
}

/// The maximum of a model with some of the columns.
private struct NestedMaximum {
  let objective: Double
  let rank: Int
}

/// Models with some of the columns of a fit, on the same rows.
private struct Nested<Design: RowBlocks> {
  let fit: GeneralizedLinearFit
  /// The rows with the columns that were fitted, and with all columns.
  let fitted: Kernel<Design>
  let everything: Kernel<Design>

  init(_ fit: GeneralizedLinearFit, _ data: RegressionData<Design>) throws(RegressionError) {
    self.fit = fit
    fitted = try fit.kernel(of: data)
    everything = try fit.kernel(of: data, keeping: Array(fit.coefficients.indices))
  }

  var whole: NestedMaximum { NestedMaximum(objective: fit.objective, rank: fit.rank) }

  func maximum(of columns: [Int]) throws(RegressionError) -> NestedMaximum {
    if columns.filter({ !fit.aliased.contains($0) }) == fitted.design.kept { return whole }
    let kernel = try kernel(of: columns)
    let rank = kernel.design.columns
    if fit.model.isLinear { return NestedMaximum(objective: -(try kernel.leastSquaresDeviance()) / 2, rank: rank) }
    guard rank > 0 else { return NestedMaximum(objective: kernel.evaluate([], factoring: .crossProduct).value, rank: 0) }
    let result = fit.model.ascend(kernel, from: start(kernel), factoring: fit.factoring)
    guard result.ending == .converged else { throw .notConverged(iterations: result.iterations, score: result.stepLength) }
    return NestedMaximum(objective: result.evaluation.value, rank: rank)
  }

  /// Where no column was aliased none can become so; else the rank is looked at again.
  private func kernel(of columns: [Int]) throws(RegressionError) -> Kernel<Design> {
    let some = everything.keeping(columns)
    guard !fit.aliased.isEmpty, !columns.isEmpty else { return some }
    return try some.withoutAliasedColumns(at: start(some), conditioning: .allowed).kernel
  }

  /// The fitted coefficients of the columns that are left, where they still mean the same.
  private func start(_ kernel: Kernel<Design>) -> [Double] {
    guard kernel.design.hasIntercept == fitted.design.hasIntercept else { return Preparation<Design>.start(kernel) }
    return kernel.design.kept.map { column in fitted.design.kept.firstIndex(of: column).map { fit.standardized[$0] } ?? 0 }
  }
}
