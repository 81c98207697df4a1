public import LinearAlgebra
import Probability

/// A random-effects meta-regression `v = Zb + η`, `η_j ~ N(0, t² + S_jj)`.
///
/// t² maximises the restricted likelihood (Fisher scoring); tests and intervals are those of Knapp and Hartung, Statistics in Medicine 22
/// (2003): the covariance is `q (ZᵀWZ)⁻¹` with `q = Σ w r² / (J − p)`, the reference Student's t with J − p degrees of freedom.
public struct MetaRegressionFit: Equatable, Sendable {
  /// The coefficients b.
  public let coefficients: [Double]
  /// Their covariance after Knapp and Hartung.
  public let covariance: Matrix
  /// The variance t² between schools that Z does not explain.
  public let betweenVariance: Double
  /// J − columns of Z.
  public let degreesOfFreedom: Int
  /// The weights `1 / (t² + S_jj)`.
  let weights: [Double]

  /// The standard errors.
  public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// Fits `values` with error variances `variances` on `design`, schools × columns.
  /// - Complexity: O(schools × columns²) for each of some ten steps.
  /// - Throws: `SchoolEffectsError.tooFewSchools`, `.dependentColumn`, `.varianceNotPositive`, `.perfectFit`.
  public init(values: [Double], variances: [Double], design: Matrix) throws(SchoolEffectsError) {
    let n = values.count, p = design.columns
    try Checks.length("variances", variances.count, n)
    try Checks.length("design", design.rows, n)
    guard n > p else { throw .tooFewSchools(n, needed: p + 1) }
    if let j = variances.firstIndex(where: { !($0 > 0 && $0.isFinite) }) { throw .varianceNotPositive(school: j) }
    let problem = WeightedProblem(values: values, variances: variances, design: design)
    let between = try problem.betweenVariance()
    let solution = try problem.solved(between)
    let q = solution.squares / Double(n - p)
    guard q > Self.negligible * problem.total(between) else { throw .perfectFit }
    coefficients = solution.coefficients
    covariance = solution.inverse.scaled(by: q)
    betweenVariance = between
    degreesOfFreedom = n - p
    weights = problem.weights(between)
  }

  /// Residuals below this share of the total are rounding.
  private static let negligible = 1e-24

  /// The two-sided p-value of coefficient `k`.
  public func pValue(_ k: Int) -> Double {
    2 * StudentT(degreesOfFreedom: Double(degreesOfFreedom)).upperTail(abs(coefficients[k] / standardErrors[k]))
  }

  /// The interval of coefficient `k` with this confidence.
  public func interval(_ k: Int, level: Double) -> ClosedRange<Double> {
    let half = StudentT(degreesOfFreedom: Double(degreesOfFreedom)).upperQuantile((1 - level) / 2) * standardErrors[k]
    return coefficients[k] - half...coefficients[k] + half
  }
}
