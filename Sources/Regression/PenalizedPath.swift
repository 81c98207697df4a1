/// A penalised regression at a sequence of penalties.
public struct PenalizedPath: Equatable, Sendable {
  /// The smallest penalty at which every penalised coefficient is 0; for ridge that of a mixing of 0.001, as in glmnet.
  public let largestStrength: Double
  /// The fits, in the order in which penalties were asked for.
  public let points: [PenalizedPoint]
  /// The deviance with the intercept and the offset alone.
  public let nullDeviance: Double
  /// The number of rows with a positive weight.
  public let observations: Int
  /// The columns that do not vary, and so have the coefficient 0.
  public let constantColumns: [Int]
}
