import LinearAlgebra

/// The directions in which a likelihood rises for ever: all b that keep every row on its side.
///
/// A direction that gains most leaves some rows on the border. Only these can be separated further, whatever becomes of the others, which a large
/// multiple of the first direction keeps on their side. So one goes on with the rows of the border, until none of them can leave it; the
/// directions of the cone then span the b with `xᵀ b = 0` for the rows that are left. Each round takes at least one dimension.
struct RecessionCone: Sendable {
  /// The directions found, of which each counts infinitely more than the next.
  private(set) var directions: [[Double]] = []
  /// An orthonormal basis of what the cone spans, column after column.
  private(set) var span: Matrix
  /// Whether no row stays on the border.
  private(set) var isComplete = false

  /// A row has left the border when it has more than this to spare: rounding, and what the linear program may miss, are less.
  private static let smallestMargin = 1e-8

  /// - Complexity: two or three rounds for most data, each a linear program with some passes over the rows, and one QR of those on the border.
  /// - Throws: `RegressionError`: `.linearProgramFailed`, `.decompositionFailed`.
  init(_ rows: SidedRows<some RowBlocks>, guide: [Double]) throws(RegressionError) {
    span = Matrix(rows: rows.columns, columns: 0)
    try descend(rows, guide, free: Array(0..<rows.columns))
  }

  private mutating func descend(_ rows: SidedRows<some RowBlocks>, _ guide: [Double], free: [Int]) throws(RegressionError) {
    guard let b = try SeparatingDirection(rows: rows, guide: guide, free: free).find() else { return }
    let margins = rows.margins(along: b)
    let border = margins.indices.filter { margins[$0] <= RecessionCone.smallestMargin }
    guard margins.contains(where: { $0 > RecessionCone.smallestMargin && $0.isFinite }) else { return }
    directions.append(b)
    guard !border.isEmpty else {
      isComplete = true
      span = Matrix.identity(rows.columns)
      return
    }
    let left = rows.keeping(border)
    let R = left.triangle()
    let independent = RankAnalysis(R).independent
    span = try decomposing { () throws(LinearAlgebraError) in try RecessionCone.nullSpace(of: R, rank: independent.count) }
    if !independent.isEmpty { try descend(left, guide, free: independent) }
  }

  /// An orthonormal basis of the vectors that R takes to 0.
  private static func nullSpace(of R: Matrix, rank: Int) throws(LinearAlgebraError) -> Matrix {
    let V = try SingularValues(R).rightVectors
    return Matrix(columns: (rank..<R.columns).map { Array(V[column: $0]) })
  }
}
