import LinearAlgebra

extension Kernel {
  /// `ℓ + ½ log det I` and its gradient `Xᵀ (s + h (½ - μ))`, h being the leverages; the factor is that of I.
  /// - Complexity: O(rows × columns²), two passes.
  func evaluatePenalized(_ coefficients: [Double], factoring: Factoring) -> Evaluation {
    let first = sums(at: coefficients, factoring: factoring)
    guard first.logLikelihood.isFinite, let factor = first.factor else {
      return Evaluation(value: first.logLikelihood, score: first.score, factor: nil, largestInformation: first.largestInformation)
    }
    let p = design.columns
    let score = fold(at: coefficients, into: [Double](repeating: 0, count: p)) { score, tile in
      let n = tile.rows
      tile.fillLeverages(factor)
      let values = tile.values
      for i in 0..<n { values.score[i] += values.slope[i] * (0.5 - values.mean[i]) }
      BLAS.addTransposedProduct(of: tile.design, rows: n, columns: p, with: values.score, to: &score)
    } merge: {
      for j in $0.indices { $0[j] += $1[j] }
    }
    return Evaluation(
      value: first.logLikelihood + factor.logDeterminant / 2, score: score, factor: factor, largestInformation: first.largestInformation)
  }
}

extension Kernel.Tile {
  /// Puts the leverages `h = w xᵀ I⁻¹ x` where the slopes stood.
  /// - Complexity: O(rows × columns²).
  borrowing func fillLeverages(_ factor: TriangularFactor) {
    let n = rows
    let h = values.slope
    scratch.update(from: design, count: n * factor.order)
    factor.whiten(scratch, rows: n)
    for i in 0..<n { h[i] = 0 }
    for j in 0..<factor.order {
      let column = scratch + j * n
      for i in 0..<n { h[i] += column[i] * column[i] }
    }
    for i in 0..<n { h[i] *= values.information[i] }
  }
}
