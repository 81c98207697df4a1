public import LinearAlgebra

/// A linear mixed model: `y = X β + Z b + ε`, `b ~ N(0, G)`, `ε ~ N(0, σ² W⁻¹)`.
///
/// ```swift
/// let fit = try LinearMixedModel(.restricted).fit(data)
/// ```
/// Bates, Mächler, Bolker, Walker (2015), Fitting linear mixed-effects models using lme4, Journal of Statistical Software 67(1).
public struct LinearMixedModel: Sendable {
  /// What is maximised.
  public let estimation: Estimation
  /// The number of steps after which the search is given up.
  public let iterationLimit: Int

  /// Enough steps for any search that converges.
  public static let defaultIterationLimit = 500

  /// What is maximised.
  public enum Estimation: Sendable, Equatable {
    /// The restricted likelihood, of what does not depend on the fixed effects (REML).
    case restricted
    /// The likelihood.
    case maximumLikelihood
  }

  /// A model that is estimated so.
  public init(_ estimation: Estimation = .restricted, iterationLimit: Int = defaultIterationLimit) {
    self.estimation = estimation
    self.iterationLimit = iterationLimit
  }

  /// Fits the model. Weights are precisions: the residual variance of a row is `σ² / weight`; rows of weight 0 take no part.
  ///
  /// The rows are summed once, with the same bits for any number of threads; a step of the search does not depend on their number.
  /// - Complexity: O(rows × (columns² + effects of a row × columns)), and some thirty factorisations (`BlockCholesky`).
  /// - Throws: `MultilevelError`: `.perfectFit`, `.notConverged`, and what is wrong with the rows.
  public func fit<Design: RowBlocks>(_ data: MultilevelData<Design>) throws(MultilevelError) -> LinearMixedFit {
    let preparation = try MixedPreparation(data)
    let criterion = MixedCriterion(preparation.equations, restricted: estimation == .restricted)
    let search = try MixedSearch(criterion: criterion, iterationLimit: iterationLimit).best()
    return LinearMixedFit(preparation, criterion, search, factors: data.terms.map(\.factor))
  }
}
