import LinearAlgebra

extension Kernel {
  /// A column that has this share of its squared length to itself leaves the factor all the digits that standard errors need.
  private static var easyShare: Double { 1e-2 }

  /// `φ (XᵀWX)⁻¹`; where columns are nearly dependent, and the work is small enough, from sums in twice the working precision.
  func linearCovariance(_ factor: TriangularFactor, times φ: Double) -> Matrix {
    let paired = PairedCrossProduct(kernel: self)
    guard factor.smallestUnexplainedShare < Kernel.easyShare, paired.isAffordable, var V = paired.unscaledCovariance() else {
      return design.covariance(of: factor, times: φ)
    }
    for k in V.elements.indices { V.elements[k] *= φ }
    return design.spread(V)
  }

  /// Whether a parameter for each row would make the log-likelihood 0, as with outcomes of 0 and 1: the deviance is then twice what it falls
  /// short of 0.
  var isSaturatedAtZero: Bool { family.isBinary && response.values.allSatisfy { $0 == 0 || $0 == 1 } }
}

extension StandardizedDesign {
  /// `φ L (RᵀR)⁻¹ Lᵀ`, the covariance of all columns on the scale of the design; not a number for columns that were left out.
  func covariance(of factor: TriangularFactor, times φ: Double = 1) -> Matrix {
    let S = backTransform * factor.inverseUpper
    var V = S * S.transposed
    for k in V.elements.indices { V.elements[k] *= φ }
    return spread(V.symmetrized)
  }

  /// A matrix of the kept columns at the places of all columns; not a number elsewhere.
  func spread(_ matrix: Matrix) -> Matrix {
    var all = Matrix(rows: design.columns, columns: design.columns, repeating: .nan)
    for (a, i) in kept.enumerated() { for (b, j) in kept.enumerated() { all[i, j] = matrix[a, b] } }
    return all
  }
}
