import LinearAlgebra

/// The effects of groups (schools, or school-years) as fixed effects beside the columns of the model.
struct FixedGroupEffects: Sendable {
  /// The effects, not centred.
  let values: [Double]
  /// The covariance of their errors.
  let errors: LowRankCovariance

  /// Eigenvalues of the scaled cross-product below this share of the largest are those of columns that groups determine.
  private static let rankTolerance = 1e-9
  /// Differences of such columns within comparisons below this are rounding.
  private static let constancy = 1e-5

  /// Estimates from a level whose groups have no effect added.
  ///
  /// Columns (or combinations of them) that are constant within groups have no slope of their own. They do no harm as long as they are
  /// also constant among the groups that are compared with each other; otherwise the differences that are asked for do not exist.
  /// - Complexity: O(groups × p² + p³).
  /// - Throws: `SchoolEffectsError`.
  init(_ level: NestedLevel, rows: Int, comparedWithin grouping: Grouping) throws(SchoolEffectsError) {
    let p = level.means.rows - 1
    let X = Array(0..<p)
    let roots = try Self.inverseRoots(level, grouping)
    let Xy = Array(level.cross[column: p].prefix(p))
    let rotated = roots.transposedProduct(Xy)
    let coefficients = roots * rotated
    let residual = level.cross[p, p] - rotated.reduce(0) { $0 + $1 * $1 }
    let df = rows - level.precisions.count - roots.columns
    guard df > 0 else { throw .tooFewRows(rows, needed: rows - df + 1) }
    guard residual > Self.rankTolerance * Self.rankTolerance * level.cross[p, p] else { throw .perfectFit }
    let variance = residual / Double(df)
    let means = level.means[rows: X, columns: Array(level.precisions.indices)]
    values = level.precisions.indices.map { g in
      level.means[p, g] - zip(means[column: g], coefficients).reduce(0) { $0 + $1.0 * $1.1 }
    }
    errors = LowRankCovariance(
      own: level.precisions.map { variance / $0 }, factor: (roots.transposed * means).scaled(by: variance.squareRoot()))
  }

  /// The full covariance.
  /// - Complexity: O(groups² × p).
  var covariance: Matrix {
    var C = errors.factor.transposed * errors.factor
    for (g, variance) in errors.own.enumerated() { C[g, g] += variance }
    return C
  }

  /// The root R of the generalised inverse of `XᵀV⁻¹X` within groups, `RRᵀ`: p × rank.
  private static func inverseRoots(_ level: NestedLevel, _ grouping: Grouping) throws(SchoolEffectsError) -> Matrix {
    let p = level.means.rows - 1
    let scales = columnScales(level)
    var A = Matrix(rows: p, columns: p)
    for j in 0..<p { for i in 0..<p { A[i, j] = level.cross[i, j] / (scales[i] * scales[j]) } }
    let eigen = try Checks.eigen(A)
    var kept: [[Double]] = []
    for k in 0..<p {
      let direction = (0..<p).map { eigen.vectors[$0, k] / scales[$0] }
      if eigen.values[k] > rankTolerance {
        kept.append(direction.map { $0 / eigen.values[k].squareRoot() })
      } else if !isConstant(direction, level, grouping) {
        throw .schoolsNotSeparable
      }
    }
    return kept.isEmpty ? Matrix(rows: p, columns: 0) : Matrix(columns: kept)
  }

  /// The length of each column, groups' means included.
  private static func columnScales(_ level: NestedLevel) -> [Double] {
    let total = level.total
    return (0..<total.columns - 1).map { total[$0, $0] > 0 ? total[$0, $0].squareRoot() : 1 }
  }

  /// Whether a combination of columns has the same mean in all groups that are compared with each other; a mean near 1 is a column's length.
  private static func isConstant(_ direction: [Double], _ level: NestedLevel, _ grouping: Grouping) -> Bool {
    let weight = level.precisions.reduce(0, +).squareRoot()
    let means = level.precisions.indices.map { g in
      weight * zip(level.means[column: g], direction).reduce(0) { $0 + $1.0 * $1.1 }
    }
    return grouping.centred(means).allSatisfy { abs($0) < constancy }
  }
}

extension Matrix {
  /// The matrix times a number.
  func scaled(by factor: Double) -> Matrix {
    var A = self
    for k in A.elements.indices { A.elements[k] *= factor }
    return A
  }
}
