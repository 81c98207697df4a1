/// A logistic fit without a negative coefficient.
public struct NonNegativeFit: Equatable, Sendable {
  /// How much of the budget the path used at one penalty.
  public struct PathPoint: Equatable, Sendable {
    /// The penalty λ, per unit of row weight.
    public let penalty: Double
    /// The number of features with a coefficient above 0.
    public let features: Int
    /// What they use of the budget.
    public let budgetUsed: Int
  }

  /// The refitted intercept and coefficients, one a column; 0 where the feature is not in the card.
  public let point: LogisticPoint
  /// The columns with a coefficient above 0.
  public let selected: [Int]
  /// The penalised coefficients from which the columns were chosen.
  public let penalized: LogisticPoint
  /// The penalty at which the budget was met.
  public let penalty: Double
  /// The last path, from the largest useful penalty down to the first that breaks the budget.
  public let path: [PathPoint]
  /// The mean log-likelihood of the refit.
  public let logLikelihood: Double
  /// The worst failure of the conditions of Karush, Kuhn and Tucker of the penalised fit and of the refit, as a slope per row.
  public let violation: Double
  /// The passes over the rows.
  public let passes: Int

  /// The linear predictor's coefficients, one a column.
  public var coefficients: [Double] { point.coefficients }
}
