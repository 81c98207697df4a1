public import LinearAlgebra

/// How much the order of the schools by mean hardship depends on single ingredients: Spearman correlations of school means.
public struct HardshipSensitivity: Equatable, Sendable {
  /// The correlation with the index made without each ingredient; nil where that cannot be made (one ingredient).
  public let withoutIngredient: [Double?]
  /// The correlation with each ingredient alone.
  public let ingredientAlone: [Double?]

  /// Compares the index with its variants.
  /// - Parameters:
  ///   - index: the index.
  ///   - ingredients: pupils × ingredients, those of the index.
  ///   - schools: the school of each pupil, numbered from 0.
  ///   - types: the type of each school.
  /// - Throws: `SchoolEffectsError`.
  public init(of index: HardshipIndex, ingredients: Matrix, schools: [Int], types: [Int]) throws(SchoolEffectsError) {
    fatalError("not yet")
  }
}
