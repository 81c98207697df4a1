public import LinearAlgebra

/// Logistic regression with Firth's penalty as pseudo data, told apart from the data by a column of their own (FLAC).
///
/// Each row is complemented by a row with half an event and its leverage under Firth's fit as weight; maximum likelihood on both, with an
/// indicator of the pseudo rows, gives probabilities whose mean is the share of events.
/// Puhr, Heinze, Nold, Lusa, Geroldinger (2017), Statistics in Medicine 36, 2302–2317.
public struct FlacFit: Sendable {
  /// The estimates β, one for each column of the design; not a number for columns that were left out.
  public let coefficients: [Double]
  /// The inverse of the information of data and pseudo data, without the indicator.
  public let covariance: Matrix
  /// The log-likelihood of the data alone at the estimates.
  public let logLikelihood: Double
  /// The deviance of the data alone at the estimates.
  public let deviance: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The number of steps on the augmented data.
  public let iterations: Int
  /// The columns that depend on earlier ones and were left out, ascending.
  public let aliased: [Int]

  private let augmented: GeneralizedLinearFit
  private let outcome: [Double]
  private let weights: [Double]

  /// Fits the augmented data of a fit with Firth's penalty.
  /// - Complexity: one fit of twice the rows.
  /// - Throws: `RegressionError`.
  public init<Design: RowBlocks>(_ firth: FirthFit, of data: RegressionData<Design>) throws(RegressionError) {
    let kernel = try firth.kernel(of: data)
    let leverages = try firth.leverages(kernel)
    outcome = kernel.response.values + leverages.map { _ in 0.5 }
    weights = kernel.response.weights + leverages
    let rows = try FlacFit.rows(data, outcome: outcome, weights: weights)
    augmented = try GeneralizedLinearModel(.bernoulli).fit(rows)
    let p = data.design.columns
    coefficients = Array(augmented.coefficients.prefix(p))
    covariance = augmented.covariance[rows: Array(0..<p), columns: Array(0..<p)]
    let standardized = kernel.design.standardized(coefficients)
    logLikelihood = kernel.evaluate(standardized, factoring: .crossProduct).value + kernel.response.constant
    deviance = kernel.deviance(at: standardized)
    observations = firth.observations
    iterations = augmented.iterations
    aliased = firth.aliased
  }

  private static func rows<Design: RowBlocks>(
    _ data: RegressionData<Design>, outcome: [Double], weights: [Double]
  ) throws(RegressionError) -> RegressionData<AugmentedDesign<Design>> {
    try RegressionData(
      AugmentedDesign(base: data.design), outcome: outcome, weights: weights, offset: data.offset.map { $0 + $0 }, threads: data.threads)
  }
}

extension FlacFit {
  /// The square roots of the diagonal of the covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// The number of parameters: columns that were not left out.
  public var rank: Int { coefficients.count - aliased.count }

  /// Residual degrees of freedom: observations minus rank.
  public var degreesOfFreedom: Int { observations - rank }

  /// Wald's limits of each coefficient; profile limits are to be preferred.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1.
  public func intervals(level: Double = 0.95) throws(RegressionError) -> [Interval] {
    try waldIntervals(coefficients, standardErrors, level: level)
  }

  /// Limits of each coefficient from the profile likelihood of data and pseudo data.
  /// - Complexity: some ten constrained fits a limit.
  /// - Throws: `RegressionError.settingOutOfRange` for a level outside 0…1, `.profileNotFound`.
  public func profileIntervals<Design: RowBlocks>(
    of data: RegressionData<Design>, level: Double = 0.95
  ) throws(RegressionError) -> [Interval] {
    try augmented.profileIntervals(of: FlacFit.rows(data, outcome: outcome, weights: weights), level: level).dropLast()
  }

  /// The likelihood-ratio test of each coefficient being 0, on data and pseudo data; nil for columns that were left out.
  /// - Complexity: one constrained fit a column.
  /// - Throws: `RegressionError.profileNotFound`.
  public func profileTests<Design: RowBlocks>(of data: RegressionData<Design>) throws(RegressionError) -> [LikelihoodRatioTest?] {
    try augmented.profileTests(of: FlacFit.rows(data, outcome: outcome, weights: weights)).dropLast()
  }
}

extension FirthFit {
  /// The leverage of each row at the estimates.
  func leverages<Design: RowBlocks>(_ kernel: Kernel<Design>) throws(RegressionError) -> [Double] {
    guard let factor = kernel.evaluate(standardized, factoring: factoring).factor else { throw .decompositionFailed(routine: "dpotrf") }
    return kernel.fold(at: standardized, into: [Double]()) { leverages, tile in
      tile.fillLeverages(factor)
      leverages.append(contentsOf: UnsafeBufferPointer(start: tile.values.slope, count: tile.rows))
    } merge: {
      $0 += $1
    }
  }
}
