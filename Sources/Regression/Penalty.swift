/// What a penalised regression adds to the mean loss: `λ Σ v_j (α |b_j| + (1 - α) b_j² / 2)`, b on columns of standard deviation 1.
///
/// α = 1 is the lasso, α = 0 ridge regression, anything between the elastic net; v are the penalty factors. The intercept is free.
/// Zou, Hastie (2005), Journal of the Royal Statistical Society B 67, 301–320; scaled as by Friedman, Hastie, Tibshirani (2010), Journal of Statistical
/// Software 33(1).
public struct Penalty: Equatable, Sendable {
  /// The scale on which coefficients are compared by the penalty.
  public enum Scale: Equatable, Sendable {
    /// Each column divided by its standard deviation (divisor n, weighted).
    case standardDeviation
    /// The columns as they are.
    case asGiven
  }

  /// The share of the absolute values, α.
  public let mixing: Double
  /// How much each column is penalised relative to the others, 0: not at all; nil: 1 everywhere.
  public let factors: [Double]?
  /// The scale of the coefficients.
  public let scale: Scale

  private init(mixing: Double, factors: [Double]?, scale: Scale) {
    self.mixing = mixing
    self.factors = factors
    self.scale = scale
  }

  /// The elastic net.
  ///
  /// `factors` has one number for each column of the design, of which that of the constant column does not count; they are rescaled to sum to
  /// the number of the others.
  /// - Throws: `RegressionError.settingOutOfRange` for α outside 0…1 or a factor below 0, `.penalty(.factorsAllZero)`.
  public static func elasticNet(
    mixing α: Double, factors: [Double]? = nil, scale: Scale = .standardDeviation
  ) throws(RegressionError) -> Penalty {
    guard 0...1 ~= α else { throw .settingOutOfRange(name: "alpha") }
    guard factors?.allSatisfy({ $0 >= 0 && $0.isFinite }) ?? true else { throw .settingOutOfRange(name: "penalty factor") }
    return Penalty(mixing: α, factors: factors, scale: scale)
  }

  /// The lasso: coefficients become exactly 0.
  public static var lasso: Penalty { Penalty(mixing: 1, factors: nil, scale: .standardDeviation) }

  /// Ridge regression: coefficients shrink and none becomes 0.
  public static var ridge: Penalty { Penalty(mixing: 0, factors: nil, scale: .standardDeviation) }
}
