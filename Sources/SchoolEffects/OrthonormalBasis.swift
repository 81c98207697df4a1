import LinearAlgebra

/// An orthonormal basis of the span of some columns.
struct OrthonormalBasis: Sendable {
  /// The basis: rows × rank.
  let columns: Matrix

  /// Columns of which the others leave less than this share of the length are left out.
  private static let tolerance = 1e-10

  /// Orthogonalises the columns, twice each for accuracy (Gram and Schmidt); nil where all columns vanish.
  /// - Complexity: O(rows × columns²).
  init?(_ A: Matrix) {
    var basis: [[Double]] = []
    for k in 0..<A.columns {
      let column = Array(A[column: k])
      let length = Self.length(column)
      var rest = Self.removed(basis, from: column)
      rest = Self.removed(basis, from: rest)
      let restLength = Self.length(rest)
      if restLength > Self.tolerance * length { basis.append(rest.map { $0 / restLength }) }
    }
    guard !basis.isEmpty else { return nil }
    columns = Matrix(columns: basis)
  }

  /// What the basis leaves of a vector.
  func removed(from x: [Double]) -> [Double] {
    Self.removed((0..<columns.columns).map { Array(columns[column: $0]) }, from: x)
  }

  private static func removed(_ basis: [[Double]], from x: [Double]) -> [Double] {
    var rest = x
    for q in basis {
      let along = zip(q, rest).reduce(0) { $0 + $1.0 * $1.1 }
      for i in rest.indices { rest[i] -= along * q[i] }
    }
    return rest
  }

  private static func length(_ x: [Double]) -> Double { x.reduce(0) { $0 + $1 * $1 }.squareRoot() }
}
