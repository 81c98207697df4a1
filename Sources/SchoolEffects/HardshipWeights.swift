public import LinearAlgebra

/// The weights of a hardship index, frozen in the year in which they were found: they score any later pupil by the same rule.
///
/// `index = Σ_k c_k (x_k − m_tk) / s_k` for a pupil of school type t.
public struct HardshipWeights: Equatable, Sendable, Codable {
  /// The means m of the ingredients: one list for each school type.
  public let means: [[Double]]
  /// The standard deviations s of the ingredients around the means of their types.
  public let standardDeviations: [Double]
  /// The coefficients c of the standardised ingredients, scaled so that the index has standard deviation 1 in the year of the weights.
  public let coefficients: [Double]

  /// Weights that were found earlier.
  public init(means: [[Double]], standardDeviations: [Double], coefficients: [Double]) {
    self.means = means
    self.standardDeviations = standardDeviations
    self.coefficients = coefficients
  }

  /// The index of each pupil: NaN where an ingredient is missing (NaN) or the type is not one of the weights' own.
  /// - Parameters:
  ///   - ingredients: pupils × ingredients.
  ///   - types: the school type of each pupil.
  /// - Complexity: O(pupils × ingredients).
  public func scores(of ingredients: Matrix, types: [Int]) -> [Double] {
    precondition(
      ingredients.columns == coefficients.count && types.count == ingredients.rows, "one column for each weight, one type for each pupil")
    let steps = zip(coefficients, standardDeviations).map { $0 / $1 }
    return types.enumerated().map { row, type in
      guard means.indices.contains(type) else { return .nan }
      return steps.indices.reduce(0) { $0 + steps[$1] * (ingredients[row, $1] - means[type][$1]) }
    }
  }
}
