public import LinearAlgebra

/// How much the order of the schools by mean hardship depends on single ingredients: Spearman correlations of school means.
///
/// All variants are centred within school types as the index is.
public struct HardshipSensitivity: Equatable, Sendable {
  /// The correlation with the index made without each ingredient; nil where that cannot be made or does not vary.
  public let withoutIngredient: [Double?]
  /// The correlation with each ingredient alone, that of one which loads negatively being turned.
  public let ingredientAlone: [Double?]

  /// Compares the index with its variants.
  /// - Parameters:
  ///   - index: the index.
  ///   - ingredients: pupils × ingredients, those of the index.
  ///   - schools: the school of each pupil, numbered from 0.
  ///   - types: the school type of each pupil.
  /// - Complexity: O(pupils × ingredients³).
  /// - Throws: `SchoolEffectsError`.
  public init(
    of index: HardshipIndex, ingredients: Matrix, schools: [Int], types: [Int]
  ) throws(SchoolEffectsError) {
    try Checks.length("schools", schools.count, ingredients.rows)
    let comparison = SchoolOrder(index.scores, schools)
    var without: [Double?] = [], alone: [Double?] = []
    for k in index.loadings.indices {
      without.append(Self.without(k, index, ingredients, types).flatMap { comparison.correlation(with: $0) })
      let single = try HardshipIndex(of: Matrix(columns: [Array(ingredients[column: k])]), types: types)
      let sign: Double = index.loadings[k] < 0 ? -1 : 1
      alone.append(comparison.correlation(with: single.scores).map { sign * $0 })
    }
    withoutIngredient = without
    ingredientAlone = alone
  }

  /// The scores of the index made without ingredient k, pointing the same way as the index.
  private static func without(_ k: Int, _ index: HardshipIndex, _ ingredients: Matrix, _ types: [Int]) -> [Double]? {
    let kept = index.loadings.indices.filter { $0 != k }
    guard !kept.isEmpty else { return nil }
    let chosen = Matrix(columns: kept.map { Array(ingredients[column: $0]) })
    guard let other = try? HardshipIndex(of: chosen, types: types, method: index.method.removing(k)) else { return nil }
    let agreement = zip(other.weights.coefficients, kept).reduce(0) { $0 + $1.0 * index.loadings[$1.1] }
    return agreement < 0 && index.method == .firstPrincipalComponent ? other.scores.map { -$0 } : other.scores
  }
}

/// The schools by the mean of an index.
private struct SchoolOrder {
  private let schools: [Int]
  private let means: [Double]

  init(_ scores: [Double], _ schools: [Int]) {
    self.schools = schools
    means = Self.means(scores, schools)
  }

  /// Spearman's correlation with the means of other scores, over schools that have both.
  func correlation(with scores: [Double]) -> Double? {
    let others = Self.means(scores, schools)
    let both = means.indices.filter { means[$0].isFinite && others[$0].isFinite }
    return Correlation.spearman(both.map { means[$0] }, both.map { others[$0] })
  }

  /// The means of scores that are not missing; NaN for a school without.
  private static func means(_ scores: [Double], _ schools: [Int]) -> [Double] {
    var sums = [Double](repeating: 0, count: (schools.max() ?? -1) + 1), counts = sums
    for (score, school) in zip(scores, schools) where score.isFinite {
      sums[school] += score
      counts[school] += 1
    }
    return zip(sums, counts).map { $0 / $1 }
  }
}
