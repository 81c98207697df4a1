import LinearAlgebra

/// An upper bound of the condition index of a design, from a factor of its information: no pass over the rows.
///
/// Let D scale the columns of X to length 1 and w be the largest information of a row. Then `D XᵀX D ⪰ D (XᵀWX) D / w`, its largest eigenvalue is
/// at most p, the sum of all, and `1 / λₘᵢₙ ≤ trace` of the inverse. Hence `κ² ≤ p w Σ ‖xⱼ‖² (XᵀWX)⁻¹ⱼⱼ`; with the smallest singular value itself
/// in place of the trace where that is not enough.
extension StandardizedDesign {
  /// The bound, looked at more closely where it passes `limit`; infinite where rows do not count or columns were left out.
  /// - Complexity: O(columns³).
  func conditionBound(_ factor: TriangularFactor, largestInformation w: Double, counted: Int, closerAbove limit: Double) -> Double {
    guard counted == rows, kept.count == design.columns, w > 0 else { return .infinity }
    let lengths = kept.map { (Double(rows) * meanSquare($0)).squareRoot() }
    let S = backTransform * factor.inverseUpper
    var trace = 0.0
    for j in 0..<S.columns { for i in 0..<S.rows { trace += (lengths[i] * S[i, j]) * (lengths[i] * S[i, j]) } }
    let rough = (Double(kept.count) * w * trace).squareRoot()
    guard rough > limit else { return rough }
    var scaled = S
    for j in 0..<S.columns { for i in 0..<S.rows { scaled[i, j] *= lengths[i] } }
    guard let values = try? SingularValues(scaled), let largest = values.values.first else { return .infinity }
    return (Double(kept.count) * w).squareRoot() * largest
  }
}
