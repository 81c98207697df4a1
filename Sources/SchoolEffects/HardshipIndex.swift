public import LinearAlgebra

/// An index of hardship of pupils: the first principal component of the ingredients around the means of their school types, or given weights.
public struct HardshipIndex: Equatable, Sendable {
  /// The frozen weights, with which later pupils are scored.
  public let weights: HardshipWeights
  /// The correlation of the index with each ingredient, within school types.
  public let loadings: [Double]
  /// The eigenvalues of the correlation matrix, descending.
  public let eigenvalues: [Double]
  /// Cronbach's α of the standardised ingredients, each turned so that it points to hardship; nil for one ingredient.
  public let alpha: Double?
  /// The index of each pupil; NaN where an ingredient is missing.
  public let scores: [Double]
  /// How many pupils have all ingredients; the weights come from these.
  public let completePupils: Int

  /// The share of the variance of the ingredients that the first principal component has.
  public var firstShare: Double { fatalError("not yet") }
  /// The ingredients that load with the opposite sign to the first.
  public var opposedIngredients: [Int] { fatalError("not yet") }

  /// The first principal component; the first ingredient loads positively.
  /// - Parameters:
  ///   - ingredients: pupils × ingredients; NaN where missing.
  ///   - types: the school type of each pupil.
  /// - Throws: `SchoolEffectsError`.
  public init(principalComponentOf ingredients: Matrix, types: [Int]) throws(SchoolEffectsError) { fatalError("not yet") }

  /// An index with given weights of the standardised ingredients.
  /// - Throws: `SchoolEffectsError`.
  public init(_ ingredients: Matrix, types: [Int], weights: [Double]) throws(SchoolEffectsError) { fatalError("not yet") }
}
