/// Why a penalised regression, or its cross-validation, has no answer. Folds and columns count from 0.
public enum PenaltyProblem: Error, Equatable, Sendable {
  /// Every column that varies has the penalty factor 0.
  case factorsAllZero
  /// The outcome does not vary, so that no penalty can be scaled to it.
  case outcomeConstant
  /// The conditions of Karush, Kuhn and Tucker could not be met at this penalty.
  case notConverged(strength: Double, violation: Double)
  /// Columns without a penalty depend on each other.
  case unpenalizedDependent(columns: [Int])
  /// There are fewer than two folds.
  case tooFewFolds(Int)
  /// A fold has no row that counts.
  case emptyFold(Int)
  /// A fold has no event, or nothing but events.
  case oneSidedFold(Int, events: Bool)
  /// The rows outside this fold have the same outcome everywhere.
  case constantOutside(fold: Int)
}
