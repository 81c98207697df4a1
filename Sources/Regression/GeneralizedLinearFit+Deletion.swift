public import LinearAlgebra

extension GeneralizedLinearFit {
  /// What the coefficients become, to first order, when some columns are left out: `β_K − C_KD C_DD⁻¹ β_D`, 0 for those left out.
  ///
  /// One Newton step on the quadratic at the maximum. Lawless, Singhal, Biometrics 34 (1978).
  /// - Complexity: O(columns × columns left out²).
  /// - Throws: `RegressionError.decompositionFailed` when the covariance of the columns is singular.
  public func approximateCoefficients(without columns: [Int]) throws(RegressionError) -> [Double] {
    let left = columns.filter { !aliased.contains($0) }
    guard !left.isEmpty else { return coefficients }
    let pull = try pull(of: left)
    return coefficients.indices.map { k in
      if columns.contains(k) { return 0 }
      return coefficients[k] - zip(left, pull).reduce(0) { $0 + covariance[k, $1.0] * $1.1 }
    }
  }

  /// Wald's χ² of the hypothesis that all of these columns have the coefficient 0: `β_Dᵀ C_DD⁻¹ β_D`.
  /// - Complexity: O(columns³).
  /// - Throws: `RegressionError.decompositionFailed` when the covariance of the columns is singular.
  public func waldStatistic(of columns: [Int]) throws(RegressionError) -> Double {
    let left = columns.filter { !aliased.contains($0) }
    return try zip(left, pull(of: left)).reduce(0) { $0 + coefficients[$1.0] * $1.1 }
  }

  /// The coefficients of the same model on the same rows without some of the columns, 0 for those: a fit that starts from this one.
  ///
  /// A column that was not fitted because it depends on one that is left out stands in for that one.
  /// - Complexity: O(rows × columns²) a step, about three steps.
  /// - Throws: `RegressionError` when the rows are not those of the fit, and `.notConverged`.
  public func coefficients<Design: RowBlocks>(
    without columns: [Int], in data: RegressionData<Design>
  ) throws(RegressionError) -> [Double] {
    let near = try approximateCoefficients(without: columns).map { $0.isNaN ? 0 : $0 }
    let some = try kernel(of: data, keeping: coefficients.indices.filter { !columns.contains($0) })
    let kernel =
      aliased.isEmpty ? some : try some.withoutAliasedColumns(at: some.design.standardized(near), conditioning: .allowed).kernel
    let result = model.ascend(kernel, from: kernel.design.standardized(near), factoring: factoring)
    guard result.ending == .converged else { throw .notConverged(iterations: result.iterations, score: result.stepLength) }
    let β = kernel.design.spread(kernel.design.backTransform * result.coefficients)
    return β.indices.map { columns.contains($0) ? 0 : β[$0] }
  }

  /// `C_DD⁻¹ β_D`.
  private func pull(of columns: [Int]) throws(RegressionError) -> [Double] {
    do { return try Cholesky(covariance[rows: columns, columns: columns]).solve(columns.map { coefficients[$0] }) } catch {
      throw .decompositionFailed(routine: "dpotrf")
    }
  }
}
