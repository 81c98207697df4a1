import LinearAlgebra

/// The adjusted covariance and the degrees of freedom, in a basis where the covariance is the identity and the residual variance 1.
///
/// The residual variance is the last parameter: its derivative is `W⁻¹ = V − Σ dᵢ Gᵢ`, so that all its traces follow from the others.
struct KenwardRogerAdjustment {
  /// The asymptotic covariance of the covariance parameters.
  private let W: Matrix
  /// `Pᵢ = −X̃ᵀV⁻¹GᵢV⁻¹X̃`.
  private let P: [Matrix]
  /// The adjusted covariance.
  let covariance: Matrix

  /// Below this share of the largest, a curvature of the restricted likelihood counts as flat.
  private static let flatShare = 1e-13

  init(_ sums: KenwardRogerSums, relative D: [Matrix], observations: Int) {
    let d = sums.parameters.entries.map { D[$0.place][$0.row, $0.column] }
    let all = ResidualParameter(sums, d, observations: observations)
    let k = all.first.count
    P = all.first.map { -1 * $0 }
    var information = Matrix(rows: k, columns: k)
    for i in 0..<k {
      for j in 0..<k {
        information[i, j] = all.pairs[i, j] - 2 * all.second[i][j].diagonal.reduce(0, +) + dot(P[i].elements, P[j].transposed.elements)
      }
    }
    let scale = information.diagonal.map { $0 > 0 ? 1 / $0.squareRoot() : 0 }
    let unit = information.scaled(scale)
    let inverse = QuadraticModel((0..<k).map { Array(unit[column: $0]) })?.inverse(flatShare: KenwardRogerAdjustment.flatShare)
    W = 2 * (inverse ?? unit).scaled(scale)
    var U = Matrix(rows: P[0].rows, columns: P[0].rows)
    for i in 0..<k { for j in 0..<k { U = U + W[i, j] * (all.second[i][j] - P[i] * P[j]) } }
    covariance = Matrix.identity(U.rows) + (U + U.transposed)
  }

  /// The degrees of freedom of one effect, `2 / ΣΣ Wᵢⱼ sᵢ sⱼ`, `sᵢ = aᵀPᵢa / aᵀa`; what Kenward and Roger's formulas become for one effect.
  func degreesOfFreedom(_ a: [Double]) -> Double {
    let s = P.map { dot(a, $0 * a) / dot(a, a) }
    return 2 / dot(s, W * s)
  }
}

/// The sums with the residual variance as one more parameter, the last.
private struct ResidualParameter {
  var pairs: Matrix
  var first: [Matrix]
  var second: [[Matrix]]

  init(_ sums: KenwardRogerSums, _ d: [Double], observations: Int) {
    let (k, p) = (d.count, sums.first[0].rows)
    let I = Matrix.identity(p)
    func sum(_ A: [Matrix]) -> Matrix { zip(d, A).reduce(Matrix(rows: p, columns: p)) { $0 + $1.0 * $1.1 } }
    pairs = Matrix(rows: k + 1, columns: k + 1)
    for i in 0..<k { for j in 0..<k { pairs[i, j] = sums.pairs[i, j] } }
    let crossed = (0..<k).map { j in sums.traces[j] - dot(d, Array(sums.pairs[column: j])) }
    for j in 0..<k { (pairs[k, j], pairs[j, k]) = (crossed[j], crossed[j]) }
    pairs[k, k] = Double(observations) - dot(d, sums.traces) - dot(d, crossed)
    let explained = sum(sums.first)
    first = sums.first + [I - explained]
    second = sums.second
    let right = (0..<k).map { j in sums.first[j] - sum((0..<k).map { sums.second[$0][j] }) }
    for j in 0..<k { second[j].append(right[j].transposed) }
    second.append(right + [I - explained - sum(right.map(\.transposed))])
  }
}

extension Matrix {
  /// Rows and columns times the same factors.
  fileprivate func scaled(_ factors: [Double]) -> Matrix {
    var A = self
    for j in 0..<columns { for i in 0..<rows { A[i, j] *= factors[i] * factors[j] } }
    return A
  }
}
