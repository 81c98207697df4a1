/// Why a regression has no answer. Rows and columns count from 0.
public enum RegressionError: Error, Equatable, Sendable {
  /// What a number was given for.
  public enum Role: String, Sendable { case design, outcome, weights, offset, trials, clusters, folds, penaltyFactors }

  /// An array has not one number for each row of the design.
  case lengthMismatch(role: Role, expected: Int, found: Int)
  /// The design has no column or no row with a positive weight.
  case nothingToFit
  /// A number is missing or infinite; `column` is that of the design, or nil.
  case notFinite(role: Role, row: Int, column: Int?)
  /// An outcome is outside 0…1.
  case outcomeOutOfRange(row: Int)
  /// A count is negative.
  case outcomeNegative(row: Int)
  /// Every row that counts has the same outcome: all events, or none.
  case outcomeIsConstant(events: Bool)
  /// A weight is negative.
  case weightNegative(row: Int)
  /// Trials are not a whole number of 0 or more.
  case trialsNotCounts(row: Int)
  /// Events are not a whole number between 0 and the trials.
  case eventsExceedTrials(row: Int)
  /// There are fewer rows than columns that are not aliased.
  case tooFewRows(rows: Int, columns: Int)
  /// Columns nearly depend on each other: the condition index passes what double precision can bear.
  case illConditioned(conditionIndex: Double, columns: [Int])
  /// No maximum exists: a combination of columns separates events from the others.
  case separated(Separation)
  /// The iterations ended before the score was small.
  case notConverged(iterations: Int, score: Double)
  /// A setting is outside its range.
  case settingOutOfRange(name: String)
  /// A profile limit of this column was not found.
  case profileNotFound(column: Int, upper: Bool)
  /// The linear program of the separation check ended without an answer, with this status of Clp.
  case linearProgramFailed(status: Int)
  /// A column was asked for that the design does not have or that was left out of the fit.
  case columnNotFitted(column: Int)
  /// A row alone decides a coefficient, so that it has no residual to correct.
  case leverageIsOne(row: Int)
  /// The link lets means leave the range of the family, and no coefficients were found where they do not.
  case meansOutOfRange
  /// Every count is 0, so that the logarithm of their mean does not exist.
  case countsAllZero
  /// There are too few groups for clustered standard errors.
  case tooFewClusters(Int)
  /// A decomposition in LAPACK ended without an answer.
  case decompositionFailed(routine: String)
  /// A penalised regression has no answer.
  case penalty(PenaltyProblem)
}

extension RegressionError {
  /// What was found about separation, when that is the reason.
  public var separation: Separation? {
    guard case .separated(let separation) = self else { return nil }
    return separation
  }
}
