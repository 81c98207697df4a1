import LinearAlgebra

/// A proof, from one evaluation of a logistic likelihood, that a maximum exists, so that the data are not separated.
///
/// Let f be the negative log-likelihood, g its gradient and H its Hessian at b, `δ² = gᵀ H⁻¹ g`, and `L² = max xᵢᵀ H⁻¹ xᵢ`. Along any
/// direction v with `vᵀ H v = 1`, the curvature φ'' of `φ(t) = f(b + t v)` changes by at most `|φ'''| ≤ max |xᵢᵀ v| φ'' ≤ L φ''`, because the
/// third derivative of `log(1 + exp η)`, and of `exp η` for counts, never exceeds the second. Hence `φ'(t) ≥ -δ + (1 - exp(-L t)) / L`. When `δ L < 1` this becomes
/// positive in every direction: f rises on every ray from b, so it has a minimum. Separated data have none.
/// Bach (2010), Electronic Journal of Statistics 4, 384–414, for the bound on the third derivative.
struct OverlapCertificate: Sendable {
  /// An upper bound of `δ L`; a certificate exists where it is below `largestProduct`.
  let product: Double

  /// Half of what the proof asks for: room for rounding.
  static let largestProduct = 0.5
  /// The condition share of the factor below which rounding in H could decide: of a cross-product, and of rows, whose share is squared.
  static let smallestShare = (crossProduct: 1e-12, orthogonal: 1e-21)

  /// Tries to prove overlap; nil where this evaluation proves nothing.
  ///
  /// L is bounded by `max ‖xᵢ‖² trace H⁻¹` with a bound of the longest row, and where that is not enough computed in one pass; δ is raised by
  /// what rounding may hide in g.
  /// - Complexity: O(columns³), or O(rows × columns²).
  init?<Design: RowBlocks>(_ result: Ascent.Result, _ kernel: Kernel<Design>, _ factoring: Factoring) {
    let share = OverlapCertificate.smallestShare
    guard let factor = result.evaluation.factor, result.evaluation.isUsable,
      factor.smallestUnexplainedShare > (factoring == .orthogonal ? share.orthogonal : share.crossProduct)
    else { return nil }
    let trace = factor.inverseUpper.elements.reduce(0) { $0 + $1 * $1 }
    let bound = (kernel.design.largestSquaredLength * trace).squareRoot()
    let hidden = Double(kernel.design.rows) * Double.ulpOfOne * bound
    let decrement = dot(result.evaluation.score, factor.solve(result.evaluation.score)).squareRoot() + hidden
    if decrement * bound < OverlapCertificate.largestProduct {
      product = decrement * bound
    } else {
      product = decrement * kernel.largestLength(factor)
    }
    guard product < OverlapCertificate.largestProduct else { return nil }
  }
}

extension Kernel {
  /// `max √(xᵢᵀ H⁻¹ xᵢ)` over the rows that count.
  /// - Complexity: O(rows × columns²).
  func largestLength(_ factor: TriangularFactor) -> Double {
    let zero = [Double](repeating: 0, count: design.columns)
    let squared = fold(at: zero, into: 0.0) { largest, tile in
      factor.whiten(tile.design, rows: tile.rows)
      largest = max(largest, tile.largestSquaredLength(columns: factor.order))
    } merge: {
      $0 = max($0, $1)
    }
    return squared.squareRoot()
  }
}

extension Kernel.Tile {
  /// The largest squared length of a row that counts.
  fileprivate borrowing func largestSquaredLength(columns: Int) -> Double {
    let n = rows
    let lengths = scratch
    for i in 0..<n { lengths[i] = 0 }
    for j in 0..<columns {
      let column = design + j * n
      for i in 0..<n { lengths[i] += column[i] * column[i] }
    }
    var largest = 0.0
    for i in 0..<n where values.priorWeight[i] > 0 { largest = max(largest, lengths[i]) }
    return largest
  }
}
