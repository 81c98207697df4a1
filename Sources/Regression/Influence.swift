import Glibc

/// What leaving out each row would change, in the order of the rows; not a number where it cannot be told.
public struct Influence: Sendable {
  /// Residuals in units of the standard deviation of a fit without the row.
  public let studentizedResiduals: [Double]
  /// The change of the row's own linear predictor, in its standard errors.
  public let dffits: [Double]
  /// The determinant of the covariance without the row over that with it.
  public let covarianceRatio: [Double]
  /// For each column of the design, the change of its coefficient in its standard errors.
  public let dfbetas: [[Double]]
}

/// `x` to the power of `y`.
func raised(_ x: Double, to y: Double) -> Double { pow(x, y) }
