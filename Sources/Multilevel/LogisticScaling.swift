import LinearAlgebra

/// How columns are shifted and scaled before a search, so that every parameter has a size near 1.
///
/// The scaled columns are `z T`; coefficients b̃ of theirs are those `b = T b̃` of the columns as given.
struct LogisticScaling: Sendable {
  /// T: a diagonal, and in the row of the constant what shifts the other columns.
  let transform: Matrix

  /// The scaling of some columns, of which the first may be constant; shifting needs a constant column.
  /// - Complexity: O(rows × columns).
  init(_ Z: Matrix) {
    let q = Z.columns
    var T = Matrix.identity(q)
    let first = Z.elements.first ?? 1
    let isConstant = q > 0 && first != 0 && Z[column: 0].allSatisfy { $0 == first }
    for j in (isConstant ? 1 : 0)..<max(q, 1) where q > 0 {
      let column = Z[column: j]
      let mean = isConstant ? column.reduce(0, +) / Double(Z.rows) : 0
      let square = column.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(Z.rows)
      let scale = square > 0 ? Self.powerOfTwo(square.squareRoot()) : 1
      T[j, j] = 1 / scale
      if isConstant { T[0, j] = -mean / first / scale }
    }
    if isConstant { T[0, 0] = 1 / first }
    transform = T
  }

  /// A scaling by columns put together from those of terms.
  init(_ parts: [LogisticScaling]) {
    let q = parts.reduce(0) { $0 + $1.transform.columns }
    var T = Matrix(rows: q, columns: q)
    var first = 0
    for part in parts {
      let n = part.transform.columns
      for j in 0..<n { for i in 0..<n { T[first + i, first + j] = part.transform[i, j] } }
      first += n
    }
    transform = T
  }

  private static func powerOfTwo(_ x: Double) -> Double { Double(sign: .plus, exponent: x.exponent, significand: 1) }
}
