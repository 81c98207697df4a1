/// Why a decomposition has no answer.
public enum LinearAlgebraError: Error, Equatable, Sendable {
  /// The leading minor of this order is not positive: the columns are linearly dependent, or the matrix is indefinite.
  case notPositiveDefinite(minor: Int)
  /// The named LAPACK routine did not converge.
  case notConverged(routine: String)
}
