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
  public private(set) var iterationLimit: Int
  /// Whether columns that nearly depend on each other are fitted although half of the digits are lost.
  public let conditioning: Conditioning

  /// What happens when a condition index passes what iterated fits in double precision can bear.
  public enum Conditioning: Sendable {
    /// The fit is refused with `RegressionError.illConditioned`; linear models, whose residuals have twice the precision, never are.
    case refused
    /// The fit goes on.
    case allowed
  }

  /// A model of a family, with its canonical link unless another is named.
  public init(
    _ family: any Family = .bernoulli, link: (any Link)? = nil, iterationLimit: Int = 100, conditioning: Conditioning = .refused
  ) {
    self.family = family
    self.link = link ?? family.canonicalLink
    self.iterationLimit = iterationLimit
    self.conditioning = conditioning
  }

  /// Whether the mean is linear and the variance constant, so that least squares in one step is the answer.
  var isLinear: Bool { family is Gaussian && link is IdentityLink }

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
    let preparation = try Preparation(
      data, family: family, link: link, conditioning: isLinear ? .allowed : conditioning, startingFrom: isLinear ? .mean : .sample)
    if isLinear { return try leastSquares(preparation) }
    let kernel = preparation.kernel
    let result = try climb(preparation, data)
    let separation = try separation(after: result, preparation, data)
    guard separation.status == .none else { throw .separated(separation) }
    guard result.ending == .converged, let factor = result.evaluation.factor else {
      throw .notConverged(iterations: result.iterations, score: result.stepLength)
    }
    return GeneralizedLinearFit(
      kernel: kernel, result: result, factor: factor, separation: separation,
      nullDeviance: try nullDeviance(kernel, iterationLimit: iterationLimit))
  }

  /// Climbs; where that takes long the maximum may not exist, which is then found out before more steps are made.
  private func climb<Design: RowBlocks>(
    _ preparation: Preparation<Design>, _ data: RegressionData<Design>
  ) throws(RegressionError) -> Ascent.Result {
    let kernel = preparation.kernel
    var few = self
    few.iterationLimit = min(iterationLimit, Ascent.stepsBeforeDoubt)
    let first = few.ascend(kernel, from: preparation.start, known: preparation.evaluation, factoring: preparation.factoring)
    guard first.ending != .converged else { return first }
    let separation = try separation(after: first, preparation, data)
    guard separation.status == .none else { throw .separated(separation) }
    var result = ascend(kernel, from: first.coefficients, factoring: preparation.factoring)
    result.iterations += first.iterations
    return result
  }

  private func leastSquares<Design: RowBlocks>(_ preparation: Preparation<Design>) throws(RegressionError) -> GeneralizedLinearFit {
    let (kernel, start) = (preparation.kernel, preparation.start)
    let evaluation = preparation.evaluation ?? kernel.evaluate(start, factoring: preparation.factoring)
    guard let factor = evaluation.factor else { throw .decompositionFailed(routine: "dpotrf") }
    let solution = LinearRefinement(kernel: kernel, factor: factor).solve(from: start)
    guard solution.remainingStep <= Ascent.stalledTolerance * kernel.outcomeUnit else {
      throw .notConverged(iterations: solution.corrections, score: solution.remainingStep / kernel.outcomeUnit)
    }
    return GeneralizedLinearFit(
      kernel: kernel, solution: solution, factor: factor, nullDeviance: try nullDeviance(kernel, iterationLimit: iterationLimit))
  }

  /// Climbs with the cross-product, and with QR where the cross-product lost too many digits.
  func ascend<Design: RowBlocks>(
    _ kernel: Kernel<Design>, from start: [Double], known: Evaluation? = nil, on constraint: LinearConstraint? = nil,
    factoring: Factoring
  ) -> Ascent.Result {
    var ascent = Ascent()
    ascent.iterationLimit = iterationLimit
    ascent.unit = kernel.outcomeUnit
    if conditioning == .allowed { ascent.stalledTolerance = Ascent.stalledToleranceIllConditioned }
    if type(of: link) != type(of: family.canonicalLink) {
      ascent.tolerance = Ascent.linearTolerance
      if iterationLimit > Ascent.stepsBeforeDoubt { ascent.iterationLimit *= Ascent.stepsOfLinearConvergence }
    }
    let result = ascent.maximize(from: start, known: known, on: constraint) { kernel.evaluate($0, factoring: factoring) }
    guard factoring == .crossProduct, result.ending == .converged, let factor = result.evaluation.factor,
      factor.smallestUnexplainedShare < RankAnalysis.trustedShare
    else { return result }
    return ascent.maximize(from: result.coefficients, on: constraint) { kernel.evaluate($0, factoring: .orthogonal) }
  }

  /// Whether a maximum exists. Overlap does not depend on the link, so that for others a few steps of the logit find the proof.
  private func separation<Design: RowBlocks>(
    after result: Ascent.Result, _ preparation: Preparation<Design>, _ data: RegressionData<Design>
  ) throws(RegressionError) -> Separation {
    let columns = data.design.columns
    let kernel = preparation.kernel
    let isLogOfCounts = family is Poisson && link is LogLink
    guard family.isBinary || isLogOfCounts else { return .none(columns: columns, .notApplicable) }
    if link is LogitLink || isLogOfCounts {
      let factoring = result.factoring(preparation.factoring)
      if OverlapCertificate(result, kernel, factoring) != nil { return .none(columns: columns, .certificate) }
    } else if provesOverlap(kernel, preparation.factoring) {
      return .none(columns: columns, .certificate)
    }
    return try SeparationProgram(kernel, guide: result.coefficients).solve()
  }

  private func provesOverlap<Design: RowBlocks>(_ kernel: Kernel<Design>, _ factoring: Factoring) -> Bool {
    let logistic = Kernel(
      design: kernel.design, response: kernel.response, offset: nil, family: kernel.family, link: LogitLink(), threads: kernel.threads)
    var ascent = Ascent()
    (ascent.iterationLimit, ascent.tolerance) = (Ascent.stepsOfProof, Ascent.toleranceOfProof)
    let start = [Double](repeating: 0, count: kernel.design.columns)
    let result = ascent.maximize(from: start) { logistic.evaluate($0, factoring: factoring) }
    return OverlapCertificate(result, logistic, factoring) != nil
  }
}

extension Ascent.Result {
  /// How the factor of the last evaluation came about: QR where the cross-product had lost too many digits.
  fileprivate func factoring(_ first: Factoring) -> Factoring {
    (evaluation.factor?.smallestUnexplainedShare ?? 1) < RankAnalysis.trustedShare ? .orthogonal : first
  }
}
