import LinearAlgebra

/// The second derivatives of a mean loss in the working columns, the intercept taken out: `H - h hᵀ / h₀`.
struct Curvature: Sendable {
  let matrix: Matrix
  /// `h`, the derivatives in the intercept and each column.
  let cross: [Double]
  /// `h₀`, that in the intercept alone; nil when there is none.
  let intercept: Double?

  /// From a sum of `XᵀWX` whose first column is the constant.
  init(_ sum: Matrix, weight: Double, hasIntercept: Bool) {
    let k = sum.columns - 1
    let h0 = sum[0, 0] / weight
    let isUsed = hasIntercept && h0 > 0
    let h = (0..<k).map { sum[$0 + 1, 0] / weight }
    var H = Matrix(rows: k, columns: k)
    for j in 0..<k {
      let share = isUsed ? h[j] / h0 : 0
      for i in 0..<k { H[i, j] = sum[i + 1, j + 1] / weight - share * h[i] }
    }
    matrix = H
    cross = h
    intercept = isUsed ? h0 : nil
  }
}
