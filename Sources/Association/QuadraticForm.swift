import LinearAlgebra

/// A symmetric positive semidefinite matrix, scaled to unit diagonal and decomposed, for `uᵀ V⁺ u` and `V⁺ u`.
struct QuadraticForm {
  private let scale: [Double]
  private let eigen: SymmetricEigen?
  private let kept: [Int]

  /// An eigenvalue below this part of the largest one is zero: the columns are linearly dependent.
  static let rankTolerance = 1e-9

  /// Rank 0 when the matrix holds a value that is not finite.
  init(_ V: Matrix) {
    scale = V.diagonal.map { $0 > 0 && $0.isFinite ? 1 / $0.squareRoot() : 0 }
    var R = V
    for j in 0..<V.columns { for i in 0..<V.rows { R[i, j] = V[i, j] * scale[i] * scale[j] } }
    let eigen = R.elements.allSatisfy(\.isFinite) ? try? SymmetricEigen(R) : nil
    let values = eigen?.values ?? []
    let largest = values.max() ?? 0
    kept = values.indices.filter { largest > 0 && values[$0] > Self.rankTolerance * largest }
    self.eigen = eigen
  }

  var rank: Int { kept.count }

  /// `uᵀ V⁺ u`.
  func value(at u: [Double]) -> Double { projections(of: u).reduce(0) { $0 + $1.length * $1.length / $1.eigenvalue } }

  /// `V⁺ u`.
  func solve(_ u: [Double]) -> [Double] {
    var b = [Double](repeating: 0, count: u.count)
    for (k, projection) in zip(kept, projections(of: u)) {
      for i in b.indices { b[i] += scale[i] * eigen!.vectors[i, k] * projection.length / projection.eigenvalue }
    }
    return b
  }

  /// The diagonal of `V⁺`.
  var inverseDiagonal: [Double] {
    scale.indices.map { i in
      kept.reduce(0) { $0 + scale[i] * scale[i] * eigen!.vectors[i, $1] * eigen!.vectors[i, $1] / eigen!.values[$1] }
    }
  }

  private func projections(of u: [Double]) -> [(length: Double, eigenvalue: Double)] {
    kept.map { k in
      (u.indices.reduce(0) { $0 + eigen!.vectors[$1, k] * scale[$1] * u[$1] }, eigen!.values[k])
    }
  }
}
