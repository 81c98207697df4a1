/// A penalised regression at one penalty.
public struct PenalizedPoint: Equatable, Sendable {
  /// The penalty λ.
  public let strength: Double
  /// The coefficients, one for each column of the design, on the scale of the design; 0 for columns that do not vary.
  public let coefficients: [Double]
  /// The number of coefficients that are not 0, without the intercept.
  public let nonzero: Int
  /// The deviance, without the penalty.
  public let deviance: Double
  /// The share of the null deviance that is explained, `1 - D / D₀`.
  public let devianceRatio: Double
  /// By how much the conditions of Karush, Kuhn and Tucker fail at worst, as a slope of the mean loss in a column of standard deviation 1.
  public let violation: Double
}
