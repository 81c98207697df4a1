public import LinearAlgebra
import Probability

extension GeneralizedLinearFit {
  /// Limits of each coefficient from the profile likelihood: the values that a likelihood-ratio test does not reject.
  ///
  /// Where the dispersion is estimated, losses are in its units and are compared with the square of Student's t.
  /// Not a number for columns that were left out.
  /// - Complexity: some ten constrained fits a limit.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1, `.profileNotFound`.
  public func profileIntervals<Design: RowBlocks>(
    of data: RegressionData<Design>, level: Double = 0.95
  ) throws(RegressionError) -> [Interval] {
    guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level") }
    let root = reference.upperQuantile((1 - level) / 2)
    let kernel = try kernel(of: data)
    return try kernel.design.eachColumn(none: Interval(low: .nan, high: .nan)) { place throws(RegressionError) in
      try profile(kernel, place).interval(quantile: root * root)
    }
  }

  /// The likelihood-ratio test of each coefficient being 0, from the profile likelihood; nil for columns that were left out.
  /// - Complexity: one constrained fit a column.
  /// - Throws: `RegressionError.profileNotFound`.
  public func profileTests<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> [LikelihoodRatioTest?] {
    let kernel = try kernel(of: data)
    return try kernel.design.eachColumn(none: nil) { place throws(RegressionError) in
      let loss = try profile(kernel, place).loss(at: 0)
      guard family.estimatesDispersion else { return LikelihoodRatioTest(statistic: loss, degreesOfFreedom: 1) }
      return LikelihoodRatioTest(explained: loss, degreesOfFreedom: 1, residualDegreesOfFreedom: degreesOfFreedom)
    }
  }

  private func profile<Design: RowBlocks>(_ kernel: Kernel<Design>, _ place: Int) -> ProfileLikelihood {
    let column = kernel.design.kept[place]
    return ProfileLikelihood(
      maximize: { start, constraint in model.ascend(kernel, from: start, on: constraint, factoring: factoring) },
      maximum: objective, unit: dispersion, coefficients: standardized,
      normal: kernel.design.backTransform.row(place), standardError: covariance[column, column].squareRoot(), column: column)
  }
}

/// The quantile of χ² with one degree of freedom at a level.
func chiSquaredQuantile(level: Double) throws(RegressionError) -> Double {
  guard level > 0, level < 1 else { throw .settingOutOfRange(name: "level") }
  let z = NormalDistribution.standard.upperQuantile((1 - level) / 2)
  return z * z
}

extension StandardizedDesign {
  /// An answer for each column of the design: computed for the kept ones, `none` for the others.
  func eachColumn<Answer>(
    none: Answer, _ body: (Int) throws(RegressionError) -> Answer
  ) throws(RegressionError) -> [Answer] {
    var answers = [Answer](repeating: none, count: design.columns)
    for (place, column) in kept.enumerated() { answers[column] = try body(place) }
    return answers
  }
}
