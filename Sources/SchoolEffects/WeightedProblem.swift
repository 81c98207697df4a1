import LinearAlgebra

/// The least-squares problem of a meta-regression for a given variance between schools.
struct WeightedProblem {
  let values: [Double]
  let variances: [Double]
  let design: Matrix

  /// The solution for one variance between schools.
  struct Solution {
    let coefficients: [Double]
    /// `(ZᵀWZ)⁻¹`.
    let inverse: Matrix
    /// `Σ w r²`.
    let squares: Double
    /// The derivative of the restricted log-likelihood with respect to t².
    let score: Double
    /// The expected information about t².
    let information: Double
  }

  /// The weights `1 / (t² + S_jj)`.
  func weights(_ between: Double) -> [Double] { variances.map { 1 / (between + $0) } }

  /// `Σ w v²`.
  func total(_ between: Double) -> Double { zip(weights(between), values).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } }

  /// `ZᵀDZ` for a diagonal D.
  private func product(_ diagonal: [Double]) -> Matrix {
    var scaled = design
    for k in 0..<design.columns { for j in 0..<design.rows { scaled[j, k] *= diagonal[j] } }
    return design.transposed * scaled
  }

  /// Solves the problem, with score `½ (vᵀPPv − tr P)` and information `½ tr PP`.
  /// - Complexity: O(schools × columns²).
  func solved(_ between: Double) throws(SchoolEffectsError) -> Solution {
    let w = weights(between)
    let A = try Checks.decomposed(product(w)).inverse
    let b = A * design.transposedProduct(zip(w, values).map { $0 * $1 })
    let fitted = design * b
    let residuals = zip(values, fitted).map { $0 - $1 }
    let squared = w.map { $0 * $0 }
    let AB = A * product(squared)
    let trace = w.reduce(0, +) - AB.diagonal.reduce(0, +)
    let third = A * product(zip(w, squared).map { $0 * $1 })
    let squaredTrace = squared.reduce(0, +) - 2 * third.diagonal.reduce(0, +) + (AB * AB).diagonal.reduce(0, +)
    return Solution(
      coefficients: b, inverse: A, squares: zip(w, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 },
      score: (zip(squared, residuals).reduce(0) { $0 + $1.0 * $1.1 * $1.1 } - trace) / 2, information: squaredTrace / 2)
  }

  /// The largest number of steps; ten are usual.
  private static let steps = 200
  /// A step below this share of the variances is rounding.
  private static let tolerance = 1e-12

  /// The t² at which the score vanishes, 0 where it is negative from there on: Fisher scoring inside an interval that contains the root.
  func betweenVariance() throws(SchoolEffectsError) -> Double {
    let scale = variances.reduce(0, +) / Double(variances.count)
    var low = 0.0, high = Double.infinity
    var t = try max(0, fisherStep(from: scale))
    for _ in 0..<Self.steps {
      let solution = try solved(t)
      if solution.score > 0 { low = t } else { high = t }
      if t == 0, solution.score <= 0 { return 0 }
      var next = max(0, t + solution.score / solution.information)
      if next <= low || next >= high { next = next <= 0 && low == 0 ? 0 : high < .infinity ? (low + high) / 2 : 2 * t }
      if abs(next - t) <= Self.tolerance * (t + scale) { return next }
      t = next
    }
    return t
  }

  private func fisherStep(from t: Double) throws(SchoolEffectsError) -> Double {
    let solution = try solved(t)
    return t + solution.score / solution.information
  }
}
