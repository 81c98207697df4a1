public import LinearAlgebra

/// Logistic regression with Jeffreys' penalty: `ℓ*(β) = ℓ(β) + ½ log det I(β)`; finite also where the data are separated.
///
/// ```swift
/// let fit = try FirthModel().fit(X, outcome: y)
/// ```
/// Firth (1993), Biometrika 80, 27–38; Heinze, Schemper (2002), Statistics in Medicine 21, 2409–2419.
public struct FirthModel: Sendable {
  /// The distribution of the outcome: one event or counts of events.
  public let family: any Family
  /// The number of steps after which the fit is given up.
  public let iterationLimit: Int

  /// A model for binary outcomes.
  /// - Throws: `RegressionError.settingOutOfRange` when the family is not binary.
  public init(_ family: any Family, iterationLimit: Int = FirthModel.defaultIterationLimit) throws(RegressionError) {
    guard family.isBinary else { throw .settingOutOfRange(name: "family") }
    self.family = family
    self.iterationLimit = iterationLimit
  }

  /// A model for an outcome that is 1 or 0.
  public init() {
    family = Bernoulli()
    iterationLimit = FirthModel.defaultIterationLimit
  }

  /// Steps with the information instead of the exact curvature converge linearly, so more of them are allowed.
  public static let defaultIterationLimit = 500

  /// Fits the model to a design whose constant column, if it has one, stands first.
  /// - Complexity: O(rows × columns²) an iteration, two passes each.
  /// - Throws: `RegressionError`.
  public func fit(
    _ X: some RowBlocks, outcome y: [Double], weights: [Double]? = nil, offset: [Double]? = nil, threads: Int = 1
  ) throws(RegressionError) -> FirthFit {
    try fit(RegressionData(X, outcome: y, weights: weights, offset: offset, threads: threads))
  }

  /// Fits the model to rows that are already put together.
  /// - Complexity: O(rows × columns²) an iteration, two passes each.
  /// - Throws: `RegressionError`.
  public func fit<Design: RowBlocks>(_ data: RegressionData<Design>) throws(RegressionError) -> FirthFit {
    let preparation = try Preparation(data, family: family, link: LogitLink())
    let kernel = preparation.kernel
    let result = ascent.maximize(from: preparation.start) { kernel.evaluatePenalized($0, factoring: preparation.factoring) }
    guard result.ending == .converged, let factor = result.evaluation.factor else {
      throw .notConverged(iterations: result.iterations, score: result.stepLength)
    }
    return FirthFit(
      kernel: kernel, result: result, factor: factor, factoring: preparation.factoring, iterationLimit: iterationLimit)
  }

  var ascent: Ascent { FirthModel.ascent(iterationLimit: iterationLimit) }

  static func ascent(iterationLimit: Int) -> Ascent {
    var ascent = Ascent()
    ascent.iterationLimit = iterationLimit
    ascent.largestStep = largestStep
    ascent.tolerance = stepTolerance
    ascent.halvesReversals = true
    return ascent
  }

  /// Convergence is linear, so the next step must be shorter than with Newton's method to be as near to the maximum.
  static let stepTolerance = 1e-12

  /// The largest change of a standardised coefficient in one step, as in logistf.
  static let largestStep = 5.0
}
