public import LinearAlgebra

extension FirthFit {
  /// Limits of each coefficient from the profile penalised likelihood; not a number for columns that were left out.
  ///
  /// Heinze, Schemper (2002), Statistics in Medicine 21, 2409–2419.
  /// - Complexity: some ten constrained fits a limit.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1, `.profileNotFound`.
  public func profileIntervals<Design: RowBlocks>(
    of data: RegressionData<Design>, level: Double = 0.95
  ) throws(RegressionError) -> [Interval] {
    let quantile = try chiSquaredQuantile(level: level)
    let kernel = try kernel(of: data)
    return try kernel.design.eachColumn(none: Interval(low: .nan, high: .nan)) { place throws(RegressionError) in
      try profile(kernel, place).interval(quantile: quantile)
    }
  }

  /// The penalised likelihood-ratio test of each coefficient being 0; nil for columns that were left out.
  ///
  /// The penalty is that of all columns, also where one coefficient is held at 0.
  /// - Complexity: one constrained fit a column.
  /// - Throws: `RegressionError.profileNotFound`.
  public func profileTests<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> [LikelihoodRatioTest?] {
    let kernel = try kernel(of: data)
    return try kernel.design.eachColumn(none: nil) { place throws(RegressionError) in
      LikelihoodRatioTest(statistic: try profile(kernel, place).loss(at: 0), degreesOfFreedom: 1)
    }
  }

  private func profile<Design: RowBlocks>(_ kernel: Kernel<Design>, _ place: Int) -> ProfileLikelihood {
    let column = kernel.design.kept[place]
    let ascent = FirthModel.ascent(iterationLimit: iterationLimit)
    return ProfileLikelihood(
      maximize: { start, constraint in
        ascent.maximize(from: start, on: constraint) { kernel.evaluatePenalized($0, factoring: factoring) }
      },
      maximum: penalizedMaximum, unit: 1, coefficients: standardized, normal: kernel.design.backTransform.row(place),
      standardError: covariance[column, column].squareRoot(), column: column)
  }

  /// The rows as the fit saw them.
  func kernel<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> Kernel<Design> {
    guard data.design.columns == coefficients.count else {
      throw .lengthMismatch(role: .design, expected: coefficients.count, found: data.design.columns)
    }
    let response = try family.response(outcome: data.outcome, weights: data.weights)
    let moments = try ColumnMoments(data.design, counts: response.weights, threads: data.threads)
    let design = StandardizedDesign(data.design, moments: moments).keeping(
      (0..<coefficients.count).filter { !aliased.contains($0) })
    return Kernel(
      design: design, response: response, offset: data.offset, family: family, link: LogitLink(), threads: data.threads)
  }
}
