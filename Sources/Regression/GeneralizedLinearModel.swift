public import LinearAlgebra

/// A model for the mean of an outcome: `g(μ) = X β + offset`, fitted by maximum likelihood.
///
/// ```swift
/// let fit = try GeneralizedLinearModel(.bernoulli).fit(X, outcome: y)
/// ```
/// McCullagh, Nelder (1989), Generalized Linear Models, 2nd edition.
public struct GeneralizedLinearModel: Sendable {
  /// The distribution of the outcome around its mean.
  public let family: any Family
  /// What ties the mean to the linear predictor.
  public let link: any Link
  /// The number of Newton steps after which the fit is given up.
  public let iterationLimit: Int

  /// A model of a family, with its canonical link unless another is named.
  public init(_ family: any Family = .bernoulli, link: (any Link)? = nil, iterationLimit: Int = 100) {
    self.family = family
    self.link = link ?? family.canonicalLink
    self.iterationLimit = iterationLimit
  }

  /// Fits the model to a design whose constant column, if it has one, stands first.
  ///
  /// Iteratively reweighted least squares as a fold over blocks of rows; the same bits for any number of threads.
  /// - Complexity: O(rows × columns²) an iteration, about six iterations.
  /// - Throws: `RegressionError`: `.separated` when no maximum exists, `.notConverged` when none was found, and what is wrong with the rows.
  public func fit(
    _ X: some RowBlocks, outcome y: [Double], weights: [Double]? = nil, offset: [Double]? = nil, threads: Int = 1
  ) throws(RegressionError) -> GeneralizedLinearFit {
    try fit(RegressionData(X, outcome: y, weights: weights, offset: offset, threads: threads))
  }

  /// Fits the model to rows that are already put together.
  /// - Complexity: O(rows × columns²) an iteration, about six iterations.
  /// - Throws: `RegressionError`, as the other `fit`.
  public func fit<Design: RowBlocks>(_ data: RegressionData<Design>) throws(RegressionError) -> GeneralizedLinearFit {
    let preparation = try Preparation(data, family: family, link: link, startingFrom: .sample)
    let kernel = preparation.kernel
    let result = ascend(kernel, from: preparation.start, known: preparation.evaluation, factoring: preparation.factoring)
    let separation = try separation(after: result, preparation, data)
    guard separation.status == .none else { throw .separated(separation) }
    guard result.ending == .converged, let factor = result.evaluation.factor else {
      throw .notConverged(iterations: result.iterations, score: result.stepLength)
    }
    return GeneralizedLinearFit(
      kernel: kernel, result: result, factor: factor, separation: separation,
      nullDeviance: try nullDeviance(kernel, iterationLimit: iterationLimit))
  }

  /// Climbs with the cross-product, and with QR where the cross-product lost too many digits.
  func ascend<Design: RowBlocks>(
    _ kernel: Kernel<Design>, from start: [Double], known: Evaluation? = nil, on constraint: LinearConstraint? = nil,
    factoring: Factoring
  ) -> Ascent.Result {
    var ascent = Ascent()
    ascent.iterationLimit = iterationLimit
    ascent.unit = kernel.outcomeUnit
    let result = ascent.maximize(from: start, known: known, on: constraint) { kernel.evaluate($0, factoring: factoring) }
    guard factoring == .crossProduct, result.ending == .converged, let factor = result.evaluation.factor,
      factor.smallestUnexplainedShare < RankAnalysis.trustedShare
    else { return result }
    return ascent.maximize(from: result.coefficients, on: constraint) { kernel.evaluate($0, factoring: .orthogonal) }
  }

  private func separation<Design: RowBlocks>(
    after result: Ascent.Result, _ preparation: Preparation<Design>, _ data: RegressionData<Design>
  ) throws(RegressionError) -> Separation {
    let columns = data.design.columns
    guard family.isBinary else { return .none(columns: columns, .notApplicable) }
    if link is LogitLink, OverlapCertificate(result, of: preparation.kernel.design) != nil { return .none(columns: columns, .certificate) }
    return try SeparationProgram(preparation.kernel).solve()
  }
}
