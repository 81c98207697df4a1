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

  /// `ZᵀWZ`, `ZᵀW²Z` and `ZᵀW³Z`, and `ZᵀWv`.
  private func products(_ w: [Double]) -> (first: Matrix, second: Matrix, third: Matrix, outcome: [Double]) {
    let p = design.columns, n = design.rows
    var first = Matrix(rows: p, columns: p), second = first, third = first
    var outcome = [Double](repeating: 0, count: p)
    design.elements.withUnsafeBufferPointer { z in
      for k in 0..<p {
        for l in k..<p { (first[l, k], second[l, k], third[l, k]) = Self.sums(w, z, k * n, l * n) }
        for j in 0..<n { outcome[k] += w[j] * z[k * n + j] * values[j] }
      }
    }
    return (first.symmetrized, second.symmetrized, third.symmetrized, outcome)
  }

  /// The sums of `w z_k z_l`, `w² z_k z_l` and `w³ z_k z_l` for the columns that begin at two places.
  private static func sums(
    _ w: [Double], _ z: UnsafeBufferPointer<Double>, _ k: Int, _ l: Int
  ) -> (first: Double, second: Double, third: Double) {
    var (a, b, c) = (0.0, 0.0, 0.0)
    w.withUnsafeBufferPointer { w in
      for j in w.indices {
        let weighted = w[j] * z[k + j] * z[l + j]
        a += weighted
        b += w[j] * weighted
        c += w[j] * w[j] * weighted
      }
    }
    return (a, b, c)
  }

  /// Solves the problem, with score `½ (vᵀPPv − tr P)` and information `½ tr PP`.
  /// - Complexity: O(schools × columns²).
  func solved(_ between: Double) throws(SchoolEffectsError) -> Solution {
    let w = weights(between)
    let products = products(w)
    let A = try Checks.decomposed(products.first).inverse
    let b = A * products.outcome
    let fitted = design * b
    let B = A * products.second
    var (squares, score, sum, sumOfSquares) = (0.0, 0.0, 0.0, 0.0)
    for j in w.indices {
      let residual = w[j] * (values[j] - fitted[j])
      squares += residual * (values[j] - fitted[j])
      score += residual * residual
      sum += w[j]
      sumOfSquares += w[j] * w[j]
    }
    let trace = sum - B.diagonal.reduce(0, +)
    let squaredTrace = sumOfSquares - 2 * (A * products.third).diagonal.reduce(0, +) + (B * B).diagonal.reduce(0, +)
    return Solution(coefficients: b, inverse: A, squares: squares, score: (score - trace) / 2, information: squaredTrace / 2)
  }

  /// The largest number of steps; ten are usual.
  private static let steps = 200
  /// A step below this share of the variances is rounding.
  private static let tolerance = 1e-12

  /// The t² at which the score vanishes, 0 where it is negative from there on: Fisher scoring inside an interval that contains the root.
  /// - Parameter start: where to begin, if a value nearby is known.
  func betweenVariance(from start: Double? = nil) throws(SchoolEffectsError) -> Double {
    let scale = variances.reduce(0, +) / Double(variances.count)
    var low = 0.0, high = Double.infinity
    var t = 0.0
    if let start { t = start } else { t = try max(0, fisherStep(from: scale)) }
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
