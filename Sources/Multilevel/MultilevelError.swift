public import Regression

/// Why a mixed model has no answer. Factors, terms and rows count from 0.
public enum MultilevelError: Error, Equatable, Sendable {
  /// A factor or the columns of its term have not one entry for each row.
  case lengthMismatch(factor: Int)
  /// All rows belong to one group, so that nothing can be said of how groups differ.
  case oneGroup(factor: Int)
  /// Every row is a group of its own, so that groups and residuals cannot be told apart.
  case groupPerRow(factor: Int)
  /// A term has as many effects as there are rows, or more.
  case effectPerRow(term: Int)
  /// An effect of a term is 0 everywhere, or follows from others of the term or of another term of the same factor, so that their variances cannot be told
  /// apart.
  case effectsDependent(term: Int)
  /// Two factors have the same groups, so that their variances cannot be told apart.
  case sameGroups(factor: Int, earlier: Int)
  /// Levels of crossed factors meet so often that the dense part of the equations, of this order, is too large.
  case tooManyCrossedLevels(Int)
  /// Rows tie this many effects to each other, too many for Kenward and Roger's adjustment.
  case tooManyTiedEffects(Int)
  /// The model leaves no residual.
  case perfectFit
  /// The fixed part has no answer.
  case regression(RegressionError)
  /// A variance grows beyond every bound: the groups of this factor tell events and others apart without error.
  case unboundedVariance(factor: Int)
  /// A column that should vary from group to group is the same in all rows of each group, so that it and the constant cannot be told apart.
  case effectConstantWithinGroups(term: Int, effect: Int)
  /// There are fewer groups than effects of each.
  case fewerGroupsThanEffects(term: Int)
  /// Quadrature with more than one point was asked for with several grouping factors.
  case quadratureNeedsOneFactor
  /// The integral over the effects of a group would need more nodes than the limit.
  case tooManyNodes(limit: Int)
  /// The iterations ended before the criterion was at its optimum.
  case notConverged(iterations: Int)
}
