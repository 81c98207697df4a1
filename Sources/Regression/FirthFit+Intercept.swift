public import LinearAlgebra

extension FirthFit {
  /// The coefficients with an intercept that makes the mean probability equal to the share of events (FLIC).
  ///
  /// All other coefficients stay; the intercept is fitted again by maximum likelihood with the rest as offset.
  /// Puhr, Heinze, Nold, Lusa, Geroldinger (2017), Statistics in Medicine 36, 2302–2317.
  /// - Complexity: one fit of one column.
  /// - Throws: `RegressionError.columnNotFitted` when the first column is not constant, `.notConverged`.
  public func coefficientsWithCorrectedIntercept<Design: RowBlocks>(
    of data: RegressionData<Design>
  ) throws(RegressionError) -> [Double] {
    guard try kernel(of: data).design.hasIntercept else { throw .columnNotFitted(column: 0) }
    var others = coefficients.map { $0.isNaN ? 0 : $0 }
    let value = data.design.values(ofRow: 0)[0]
    others[0] = 0
    let known = linearCombination(data.design, others, offset: data.offset, threads: data.threads)
    let ones = Matrix(rows: data.design.rows, columns: 1, repeating: 1)
    let fit = try GeneralizedLinearModel(family).fit(
      ones, outcome: data.outcome, weights: data.weights, offset: known, threads: data.threads)
    var corrected = coefficients
    corrected[0] = fit.coefficients[0] / value
    return corrected
  }
}
