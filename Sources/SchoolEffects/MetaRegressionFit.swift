public import LinearAlgebra

/// A random-effects meta-regression `v = Zb + η`, `η_j ~ N(0, t² + S_jj)`: t² by REML, tests by Knapp and Hartung.
public struct MetaRegressionFit: Equatable, Sendable {
  /// The coefficients b.
  public let coefficients: [Double]
  /// Their covariance after Knapp and Hartung.
  public let covariance: Matrix
  /// The variance t² between schools that Z does not explain.
  public let betweenVariance: Double
  /// J − columns of Z.
  public let degreesOfFreedom: Int

  /// The standard errors.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// Fits `values` with error variances `variances` on `design`, schools × columns.
  /// - Throws: `SchoolEffectsError`.
  public init(values: [Double], variances: [Double], design: Matrix) throws(SchoolEffectsError) { fatalError("not yet") }

  /// The two-sided p-value of coefficient `k`.
  public func pValue(_ k: Int) -> Double { fatalError("not yet") }
  /// The interval of coefficient `k`.
  public func interval(_ k: Int, level: Double) -> ClosedRange<Double> { fatalError("not yet") }
}
