/// How the ingredients of a hardship index are weighted.
public enum HardshipMethod: Equatable, Sendable {
  /// By the first principal component of their correlations within school types.
  case firstPrincipalComponent
  /// By given weights of the standardised ingredients, one for each.
  case weights([Double])

  /// The method without one of the ingredients.
  func removing(_ ingredient: Int) -> HardshipMethod {
    guard case .weights(var weights) = self else { return self }
    weights.remove(at: ingredient)
    return .weights(weights)
  }
}
