public import LinearAlgebra

extension LinearMixedFit {
  /// What a prediction is for.
  public enum Target: Sendable {
    /// The row's own groups: fixed effects and the predicted effects of its levels.
    case group
    /// A group that is like the average: fixed effects only.
    case population
  }

  /// The predicted outcome of each row, with its offset; the rows' levels must be those of the fit.
  /// - Complexity: O(rows × columns).
  public func predictions<Design: RowBlocks>(for data: MultilevelData<Design>, _ target: Target = .group) -> [Double] { [] }
}
