import LinearAlgebra

/// Means by school type, standard deviations and correlations of the ingredients of a hardship index, over pupils that have them all.
struct IngredientMoments {
  /// The means: types × ingredients; NaN for a type without complete pupils.
  let means: [[Double]]
  /// The standard deviations around the means of the types.
  let deviations: [Double]
  /// The correlations within types.
  let correlations: Matrix
  /// The number of complete pupils.
  let pupils: Int

  /// A standard deviation below this share of the largest value is rounding.
  private static let rounding = 1e-12
  /// Pupils that are needed beyond one for each ingredient and type.
  private static let sparePupils = 2

  /// Finds the moments.
  /// - Complexity: O(pupils × ingredients²).
  /// - Throws: `SchoolEffectsError`.
  init(_ ingredients: Matrix, types: [Int]) throws(SchoolEffectsError) {
    try Checks.length("types", types.count, ingredients.rows)
    let complete = (0..<ingredients.rows).filter { row in (0..<ingredients.columns).allSatisfy { ingredients[row, $0].isFinite } }
    let typeCount = (types.max() ?? -1) + 1
    let needed = ingredients.columns + typeCount + Self.sparePupils
    guard ingredients.columns > 0, complete.count >= needed else { throw .tooFewRows(complete.count, needed: needed) }
    means = Self.means(ingredients, complete, types, typeCount)
    let centred = Self.centred(ingredients, complete, types, means)
    let covariance = (centred.transposed * centred).scaled(by: 1 / Double(complete.count - Set(complete.map { types[$0] }).count))
    deviations = covariance.diagonal.map { $0.squareRoot() }
    for k in 0..<ingredients.columns {
      let largest = complete.reduce(0) { max($0, abs(ingredients[$1, k])) }
      guard deviations[k] > Self.rounding * largest, deviations[k] > 0 else { throw .constantIngredient(k) }
    }
    var correlations = covariance
    for j in 0..<covariance.columns {
      for i in 0..<covariance.rows { correlations[i, j] /= deviations[i] * deviations[j] }
      correlations[j, j] = 1
    }
    self.correlations = correlations
    pupils = complete.count
  }

  private static func means(_ ingredients: Matrix, _ rows: [Int], _ types: [Int], _ typeCount: Int) -> [[Double]] {
    var sums = [[Double]](repeating: [Double](repeating: 0, count: ingredients.columns), count: typeCount)
    var counts = [Double](repeating: 0, count: typeCount)
    for row in rows {
      counts[types[row]] += 1
      for k in 0..<ingredients.columns { sums[types[row]][k] += ingredients[row, k] }
    }
    return sums.indices.map { type in sums[type].map { $0 / counts[type] } }
  }

  private static func centred(_ ingredients: Matrix, _ rows: [Int], _ types: [Int], _ means: [[Double]]) -> Matrix {
    Matrix(columns: (0..<ingredients.columns).map { k in rows.map { ingredients[$0, k] - means[types[$0]][k] } })
  }
}
