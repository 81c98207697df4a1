public import LinearAlgebra

/// Regression calibration of a prior score that was measured with error (Carroll et al. 2006; Lockwood and McCaffrey 2014).
///
/// `θ* = μ + λ (θ̂ − μ)`, `λ = τ² / (τ² + SE²)`: μ is the mean of the pupil's cell (school, grade and year) and the regression on covariates
/// within cells, τ² the variance within cells that is not error. A slope of the later score on θ* is that on the true score.
public struct PriorCalibration: Equatable, Sendable {
  /// The calibrated score θ* of each row.
  public let scores: [Double]
  /// The variance τ² of true scores within cells, given the covariates; nil where the error is unknown.
  public let trueVariance: Double?
  /// The mean of λ; nil where the error is unknown.
  public let meanReliability: Double?
  /// The slopes of the covariates within cells; 0 for one that the others or the cells determine.
  public let slopes: [Double]
  /// Whether the errors claim (almost) all of the variance within cells, so that τ² stands at its lower bound.
  public let isAtLowerBound: Bool

  /// τ² is at least this share of the variance within cells.
  static let lowestShare = 0.05

  /// Calibrates `scores`.
  /// - Parameters:
  ///   - scores: the observed prior scores θ̂.
  ///   - covariates: rows × covariates; may have no columns.
  ///   - cells: the cell (school, grade and year) of each row.
  ///   - error: what is known of the measurement error.
  /// - Complexity: O(rows × covariates²).
  /// - Throws: `SchoolEffectsError`.
  public init(
    _ scores: [Double], covariates: Matrix, cells: [Int], error: MeasurementError
  ) throws(SchoolEffectsError) {
    try Checks.finite("prior score", scores)
    try Checks.length("covariates", covariates.rows, scores.count)
    let regression = try WithinRegression(scores, covariates: covariates, groups: cells)
    slopes = regression.slopes
    guard let errors = try error.variances(of: scores) else {
      (self.scores, trueVariance, meanReliability, isAtLowerBound) = (scores, nil, nil, false)
      return
    }
    let claimed = regression.variance - errors.reduce(0, +) / Double(errors.count)
    let lowest = Self.lowestShare * regression.variance
    let variance = max(claimed, lowest)
    let λ = errors.map { variance / (variance + $0) }
    self.scores = scores.indices.map { scores[$0] - (1 - λ[$0]) * regression.residuals[$0] }
    trueVariance = variance
    meanReliability = λ.reduce(0, +) / Double(λ.count)
    isAtLowerBound = claimed <= lowest
  }
}
