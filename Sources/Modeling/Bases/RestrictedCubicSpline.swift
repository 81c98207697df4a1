import LinearAlgebra

/// Harrell's restricted cubic spline of knots `t₁ < … < t_k`, as `rms::rcs`: `x` and `k - 2` cubic columns that are straight beyond the outer knots.
///
/// Column j is `[(x - t_j)₊³ - (x - t_{k-1})₊³ (t_k - t_j) / (t_k - t_{k-1}) + (x - t_k)₊³ (t_{k-1} - t_j) / (t_k - t_{k-1})] / (t_k - t₁)²`.
/// Beyond `t_k` this is `(t_{k-1} - t_j) (t_k - t_j) (3x - t_j - t_{k-1} - t_k) / (t_k - t₁)²`, which is how it is computed there.
/// Harrell (2015), Regression Modeling Strategies, 2nd edition, section 2.4.5.
struct RestrictedCubicSpline: Equatable, Sendable {
  let knots: [Double]

  init(knots: [Double]) { self.knots = knots }

  var count: Int { knots.count - 1 }

  /// The columns of these values.
  /// - Complexity: O(values × knots).
  func columns(of x: [Double]) -> Matrix {
    Matrix(columns: [x] + knots.dropLast(2).map { knot in x.map { cubic($0, from: knot) } })
  }

  private func cubic(_ x: Double, from t: Double) -> Double {
    let (first, beforeLast, last) = (knots[0], knots[knots.count - 2], knots[knots.count - 1])
    let scale = (last - first) * (last - first)
    if x <= t { return 0 }
    if x >= last { return (beforeLast - t) * (last - t) * ((x - t) + (x - beforeLast) + (x - last)) / scale }
    let bend = x > beforeLast ? cube(x - beforeLast) * (last - t) / (last - beforeLast) : 0
    return (cube(x - t) - bend) / scale
  }

  private func cube(_ x: Double) -> Double { x * x * x }
}
