public import LinearAlgebra

/// Regression calibration of a prior score that was measured with error (Carroll et al. 2006; Lockwood and McCaffrey 2014).
///
/// `θ* = μ + λ (θ̂ − μ)`, `λ = τ² / (τ² + SE²)`: μ is the mean of the pupil's cell (school, grade and year) and the regression on covariates
/// within cells, τ² the variance within cells that is not error.
public struct PriorCalibration: Equatable, Sendable {
  /// The calibrated score θ* of each row.
  public let scores: [Double]
  /// The variance τ² of true scores within cells, given the covariates; nil where the error is unknown.
  public let trueVariance: Double?
  /// The mean of λ; nil where the error is unknown.
  public let meanReliability: Double?
  /// The slopes of the covariates within cells.
  public let slopes: [Double]
  /// Whether the errors claim more than the variance within cells, so that τ² stands at its lower bound.
  public let isAtLowerBound: Bool

  /// Calibrates `scores`.
  /// - Parameters:
  ///   - scores: the observed prior scores θ̂.
  ///   - covariates: rows × covariates; may have no columns.
  ///   - cells: the cell (school, grade and year) of each row.
  ///   - error: what is known of the measurement error.
  /// - Throws: `SchoolEffectsError`.
  public init(_ scores: [Double], covariates: Matrix, cells: [Int], error: MeasurementError) throws(SchoolEffectsError) {
    fatalError("not yet")
  }
}
