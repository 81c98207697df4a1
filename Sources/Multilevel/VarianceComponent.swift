public import LinearAlgebra

/// How the effects of one term vary from level to level.
public struct VarianceComponent: Sendable, Equatable {
  /// The place of the factor in the data's list of factors.
  public let factor: Int
  /// The covariance of the effects: columns of the term × columns of the term.
  public let covariance: Matrix
  /// The effects whose variance is estimated as exactly 0.
  public let zeroVariances: [Int]
  /// The pairs of effects (later, earlier) whose correlation is estimated as exactly −1 or 1.
  public let fullCorrelations: [Pair]
  /// Whether the covariance is not positive definite; with three effects or more that can be without a variance of 0 or a correlation of ±1.
  public let isSingular: Bool

  /// Two effects of a term.
  public struct Pair: Sendable, Equatable {
    /// The place of the effect that comes later in the term.
    public let later: Int
    /// The place of the effect that comes earlier in the term.
    public let earlier: Int
  }

  /// The standard deviation of each effect.
  public var standardDeviations: [Double] { covariance.diagonal.map { $0.squareRoot() } }

  /// The number of variances and covariances.
  public var parameters: Int { covariance.rows * (covariance.rows + 1) / 2 }

  /// The correlation of two effects; not a number where a variance is 0.
  public func correlation(_ i: Int, _ j: Int) -> Double {
    i == j ? 1 : covariance[i, j] / (covariance[i, i] * covariance[j, j]).squareRoot()
  }

  /// The correlations of an effect with the effects before it in the term.
  public func correlations(ofEffect i: Int) -> [Double] { (0..<i).map { correlation(i, $0) } }
}
