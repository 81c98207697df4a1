public import LinearAlgebra

/// A regression whose coefficients are held small by a penalty, fitted at a sequence of penalties: the minimum of `-ℓ(β) / W + penalty(β)`.
///
/// ```swift
/// let model = try PenalizedModel(.bernoulli, penalty: .lasso)
/// let path = try model.fit(data)
/// let chosen = try model.crossValidate(data, folds: .random(rows: n, count: 10, seed: 1))
/// ```
/// ℓ is the log-likelihood under the canonical link and W the sum of the weights; a gaussian outcome is divided by its standard deviation first,
/// with λ on its own scale. Definitions as R's glmnet: Friedman, Hastie, Tibshirani (2010), Journal of Statistical Software 33(1).
public struct PenalizedModel: Sendable {
  /// The distribution of the outcome around its mean.
  public let family: any Family
  /// The penalty at λ = 1.
  public let penalty: Penalty
  /// The penalties λ.
  public let sequence: PenaltySequence

  /// A model with its penalty.
  /// - Throws: `RegressionError.settingOutOfRange` for a sequence of no penalties or of negative ones.
  public init(_ family: any Family = .bernoulli, penalty: Penalty, sequence: PenaltySequence = .standard) throws(RegressionError) {
    try sequence.check()
    self.family = family
    self.penalty = penalty
    self.sequence = sequence
  }

  /// Fits the model at every penalty.
  /// - Complexity: O(rows × columns) a reading of the rows, two to four readings a penalty; memory of one copy of the design.
  /// - Throws: `RegressionError` about the rows; `.penalty(.notConverged)` where the optimality conditions could not be met.
  public func fit<Design: RowBlocks>(_ data: RegressionData<Design>) throws(RegressionError) -> PenalizedPath {
    var descent = try PathDescent(self, data, folds: nil)
    return try descent.run().path
  }

  /// Fits the model at every penalty, to all rows and without each fold, and judges each penalty by the folds left out.
  ///
  /// Columns and outcome are scaled, and the null model is found, anew without each fold. The penalties are those of the fit to all rows, and each is
  /// fitted exactly, where `cv.glmnet` interpolates between penalties that every fold chooses for itself unless a list is given.
  /// - Complexity: O(rows × columns × folds) a reading of the rows, two to four readings a penalty.
  /// - Throws: `RegressionError`, as `fit`; also `.penalty(.oneSidedFold)` and the like.
  public func crossValidate<Design: RowBlocks>(
    _ data: RegressionData<Design>, folds: Folds
  ) throws(RegressionError) -> CrossValidation {
    guard folds.assignments.count == data.design.rows else {
      throw .lengthMismatch(role: .folds, expected: data.design.rows, found: folds.assignments.count)
    }
    var descent = try PathDescent(self, data, folds: folds)
    return try descent.run()
  }
}
