import LinearAlgebra

/// How an effect changes when one school at a time is left out.
public struct LeaveOneOut: Equatable, Sendable {
  /// Whether the sign stays the same.
  public let signIsConstant: Bool
  /// The smallest |effect| divided by the median |effect|; below 0.6 one school carries the finding.
  public let smallestRatio: Double
  /// The school without which the effect is nearest to 0 or on its other side.
  public let mostInfluentialSchool: Int
}

extension LeaveOneOut {
  /// Refits a meta-regression without each school; the effect is the last coefficient. Nil where a school cannot be left out.
  /// - Complexity: schools times one fit.
  init?(values: [Double], variances: [Double], design: Matrix, schools: [Int], fit: MetaRegressionFit) {
    let effects: [Double]? = try? schools.indices.map { left in
      let problem = WeightedProblem(values: values, variances: variances, design: design).removing(left)
      return try problem.solved(problem.betweenVariance(from: fit.betweenVariance)).coefficients.last!
    }
    guard let effects else { return nil }
    let sizes = effects.map(abs).sorted()
    let median = (sizes[(sizes.count - 1) / 2] + sizes[sizes.count / 2]) / 2
    let sign: Double = effects.reduce(0, +) < 0 ? -1 : 1
    signIsConstant = effects.allSatisfy { $0 > 0 } || effects.allSatisfy { $0 < 0 }
    smallestRatio = median > 0 ? sizes[0] / median : 0
    mostInfluentialSchool = schools[effects.indices.min { sign * effects[$0] < sign * effects[$1] }!]
  }
}

extension WeightedProblem {
  /// The problem without school j.
  fileprivate func removing(_ j: Int) -> WeightedProblem {
    var values = values, variances = variances
    values.remove(at: j)
    variances.remove(at: j)
    var elements = design.elements
    for k in (0..<design.columns).reversed() { elements.remove(at: k * design.rows + j) }
    return WeightedProblem(
      values: values, variances: variances, design: Matrix(rows: design.rows - 1, columns: design.columns, elements: elements))
  }
}
