import LinearAlgebra

/// A proof, from one evaluation of a logistic likelihood, that a maximum exists, so that the data are not separated.
///
/// Let f be the negative log-likelihood, g its gradient and H its Hessian at b, `δ² = gᵀ H⁻¹ g`, and `L² = max xᵢᵀ H⁻¹ xᵢ`. Along any
/// direction v with `vᵀ H v = 1`, the curvature φ'' of `φ(t) = f(b + t v)` changes by at most `|φ'''| ≤ max |xᵢᵀ v| φ'' ≤ L φ''`, because the
/// third derivative of `log(1 + exp η)` never exceeds the second. Hence `φ'(t) ≥ -δ + (1 - exp(-L t)) / L`. When `δ L < 1` this becomes
/// positive in every direction: f rises on every ray from b, so it has a minimum. Separated data have none.
/// Bach (2010), Electronic Journal of Statistics 4, 384–414, for the bound on the third derivative.
struct OverlapCertificate: Sendable {
  /// An upper bound of `δ L`; a certificate exists where it is below `largestProduct`.
  let product: Double

  /// Half of what the proof asks for: room for rounding.
  static let largestProduct = 0.5
  /// The condition share of the factor below which rounding in H could decide.
  static let smallestShare = 1e-12

  /// Tries to prove overlap; nil where this evaluation proves nothing.
  ///
  /// L is bounded by `max ‖xᵢ‖² trace H⁻¹` with a bound of the longest row, and δ is raised by what rounding may hide in g.
  /// - Complexity: O(columns³).
  init?<Design: RowBlocks>(_ result: Ascent.Result, of design: StandardizedDesign<Design>) {
    guard let factor = result.evaluation.factor, result.evaluation.isUsable,
      factor.smallestUnexplainedShare > OverlapCertificate.smallestShare
    else { return nil }
    let trace = factor.inverseUpper.elements.reduce(0) { $0 + $1 * $1 }
    let reach = (design.largestSquaredLength * trace).squareRoot()
    let hidden = Double(design.rows) * Double.ulpOfOne * reach
    let decrement = dot(result.evaluation.score, factor.solve(result.evaluation.score)).squareRoot()
    product = (decrement + hidden) * reach
    guard product < OverlapCertificate.largestProduct else { return nil }
  }
}
