import LinearAlgebra

/// The inverse of `XᵀWX` of the standardised columns, from sums in twice the working precision.
///
/// The cross-product squares the condition number, but 32 digits leave more than enough of it: standard errors of nearly dependent columns
/// are then as exact as the data. Shifts enter after summing: `f_j f_k (Σ w x_j x_k - c_k Σ w x_j - c_j Σ w x_k + c_j c_k Σ w)`.
struct PairedCrossProduct<Design: RowBlocks>: Sendable {
  let kernel: Kernel<Design>

  /// The number of products beyond which the factor at hand has to do.
  private static var affordable: Int { 200_000_000 }

  /// Whether the work is small enough.
  var isAffordable: Bool { kernel.design.rows * kernel.design.columns * kernel.design.columns <= PairedCrossProduct.affordable }

  /// `L (XᵀWX)⁻¹ Lᵀ`, the unscaled covariance of the kept columns on the scale of the design; nil where it is not positive definite.
  /// - Complexity: O(rows × columns²) in paired doubles.
  func unscaledCovariance() -> Matrix? {
    guard let R = PairedTriangle(factorOf: standardized(sums())) else { return nil }
    return R.inverseProduct(backTransform: kernel.design.backTransform)
  }

  /// The sums `Σ w x_j x_k` for j ≤ k, and `Σ w x_k` and `Σ w` behind them.
  private func sums() -> [PairedSum] {
    let (kept, weights) = (kernel.design.kept, kernel.response.weights)
    let p = kept.count
    let zero = [PairedSum](repeating: .zero, count: (p + 1) * (p + 2) / 2)
    return kernel.design.design.foldTiles(threads: kernel.threads, into: zero) { sums, tile, range in
      let columns = kept.map { UnsafePointer(tile + $0 * range.count) }
      for k in 0...p {
        for i in 0..<range.count {
          let w = PairedSum(weights[range.lowerBound + i]).times(k < p ? columns[k][i] : 1)
          let base = k * (k + 1) / 2
          for j in 0..<k { sums[base + j] = sums[base + j].adding(product: w.high, columns[j][i]).adding(w.low * columns[j][i]) }
          let own = k < p ? columns[k][i] : 1
          sums[base + k] = sums[base + k].adding(product: w.high, own).adding(w.low * own)
        }
      }
    } merge: {
      for j in $0.indices { $0[j] = $0[j].adding($1[j]) }
    }
  }

  /// The lower triangle, row after row, of the cross-product of the standardised columns.
  private func standardized(_ sums: [PairedSum]) -> [[PairedSum]] {
    let design = kernel.design
    let p = design.kept.count
    let linear = (0..<p).map { sums[p * (p + 1) / 2 + $0] }
    let count = sums[sums.count - 1]
    func shift(_ place: Int) -> Double { design.hasIntercept && place == 0 ? 0 : design.centers[design.kept[place]] }
    return (0..<p).map { k in
      (0...k).map { j in
        var sum = sums[k * (k + 1) / 2 + j]
        sum = sum.adding(linear[j].times(-shift(k))).adding(linear[k].times(-shift(j)))
        sum = sum.adding(count.times(shift(j)).times(shift(k)))
        return sum.times(design.factors[design.kept[j]]).times(design.factors[design.kept[k]])
      }
    }
  }
}

/// A lower triangular matrix C in paired doubles with `A = C Cᵀ`.
private struct PairedTriangle {
  var rows: [[PairedSum]]

  /// Cholesky's factor of a symmetric matrix given by its lower triangle; nil where that is not positive definite.
  /// - Complexity: O(n³).
  init?(factorOf lower: [[PairedSum]]) {
    rows = lower
    for i in rows.indices {
      for j in 0...i {
        var sum = rows[i][j]
        for k in 0..<j { sum = sum.adding(rows[i][k].times(rows[j][k]).negated) }
        if i == j, !(sum.value > 0) { return nil }
        rows[i][j] = i == j ? sum.squareRoot : sum.divided(by: rows[j][j])
      }
    }
  }

  /// `M Mᵀ` with `M = L C⁻ᵀ`, as doubles.
  /// - Complexity: O(n³).
  func inverseProduct(backTransform L: Matrix) -> Matrix {
    let n = rows.count
    let inverse = inverseLower()
    // M[i][k] = Σ_j L[i, j] (C⁻¹)[k][j]
    let M = (0..<n).map { i in
      (0..<n).map { k in (0...k).reduce(PairedSum.zero) { L[i, $1] == 0 ? $0 : $0.adding(inverse[k][$1].times(L[i, $1])) } }
    }
    var V = Matrix(rows: n, columns: n)
    for i in 0..<n {
      for j in 0...i {
        V[i, j] = (0..<n).reduce(PairedSum.zero) { $0.adding(M[i][$1].times(M[j][$1])) }.value
        V[j, i] = V[i, j]
      }
    }
    return V
  }

  private func inverseLower() -> [[PairedSum]] {
    var inverse = rows.map { $0.map { _ in PairedSum.zero } }
    for j in rows.indices {
      inverse[j][j] = PairedSum(1).divided(by: rows[j][j])
      for i in rows.indices where i > j {
        var sum = PairedSum.zero
        for k in j..<i { sum = sum.adding(rows[i][k].times(inverse[k][j]).negated) }
        inverse[i][j] = sum.divided(by: rows[i][i])
      }
    }
    return inverse
  }
}
