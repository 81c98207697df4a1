public import LinearAlgebra

/// An index of hardship of pupils: the first principal component of the ingredients around the means of their school types, or given weights.
///
/// The index has mean 0 in every school type and standard deviation 1 among the pupils that it was made from. Binary ingredients enter
/// with their Pearson correlations.
public struct HardshipIndex: Equatable, Sendable {
  /// How the ingredients are weighted.
  public let method: HardshipMethod
  /// The frozen weights, with which later pupils are scored.
  public let weights: HardshipWeights
  /// The correlation of the index with each ingredient, within school types.
  public let loadings: [Double]
  /// The eigenvalues of the correlation matrix, descending; they add up to the number of ingredients.
  public let eigenvalues: [Double]
  /// Cronbach's α of the standardised ingredients, each turned so that it loads positively; nil for one ingredient.
  public let alpha: Double?
  /// The index of each pupil; NaN where an ingredient is missing.
  public let scores: [Double]
  /// How many pupils have all ingredients; the weights come from these.
  public let completePupils: Int

  /// The share of the variance of the ingredients that the first principal component has.
  public var firstShare: Double { eigenvalues[0] / Double(eigenvalues.count) }

  /// The ingredients that load negatively: what they count goes with less hardship.
  public var opposedIngredients: [Int] { loadings.indices.filter { loadings[$0] < 0 } }

  /// Makes an index; with principal components the first ingredient loads positively.
  /// - Parameters:
  ///   - ingredients: pupils × ingredients; NaN where missing.
  ///   - types: the school type of each pupil, numbered from 0.
  ///   - method: principal component or given weights.
  /// - Complexity: O(pupils × ingredients²).
  /// - Throws: `SchoolEffectsError.constantIngredient`, `.unusableWeights`, `.tooFewRows`, `.lengthsDiffer`.
  public init(
    of ingredients: Matrix, types: [Int], method: HardshipMethod = .firstPrincipalComponent
  ) throws(SchoolEffectsError) {
    let moments = try IngredientMoments(ingredients, types: types)
    let eigen = try Checks.eigen(moments.correlations)
    let raw = try Self.direction(method, eigen)
    let loadings = moments.correlations * raw
    let variance = zip(raw, loadings).reduce(0) { $0 + $1.0 * $1.1 }
    guard variance > Self.smallestVariance else { throw .unusableWeights }
    self.method = method
    self.loadings = loadings.map { $0 / variance.squareRoot() }
    eigenvalues = eigen.values.reversed()
    weights = HardshipWeights(
      means: moments.means, standardDeviations: moments.deviations, coefficients: raw.map { $0 / variance.squareRoot() })
    alpha = Self.alpha(moments.correlations, signs: self.loadings)
    scores = weights.scores(of: ingredients, types: types)
    completePupils = moments.pupils
  }

  /// A combination with less variance than this cancels itself.
  private static let smallestVariance = 1e-12

  /// The direction of the index among standardised ingredients.
  private static func direction(_ method: HardshipMethod, _ eigen: SymmetricEigen) throws(SchoolEffectsError) -> [Double] {
    let count = eigen.values.count
    switch method {
    case .firstPrincipalComponent:
      let first = Array(eigen.vectors[column: count - 1])
      return first[0] < 0 ? first.map { -$0 } : first
    case .weights(let weights):
      try Checks.length("weights", weights.count, count)
      guard weights.allSatisfy(\.isFinite) else { throw .unusableWeights }
      return weights
    }
  }

  /// `k r̄ / (1 + (k − 1) r̄)` with the mean correlation r̄ of the turned ingredients.
  private static func alpha(_ correlations: Matrix, signs: [Double]) -> Double? {
    let k = correlations.columns
    guard k > 1 else { return nil }
    var sum = 0.0
    for j in 0..<k { for i in 0..<j { sum += correlations[i, j] * (signs[i] < 0 ? -1 : 1) * (signs[j] < 0 ? -1 : 1) } }
    let mean = sum / Double(k * (k - 1) / 2)
    return Double(k) * mean / (1 + Double(k - 1) * mean)
  }
}
