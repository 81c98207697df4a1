import LinearAlgebra

/// Which columns are independent of the earlier ones, the factor R of these, and what they explain of the outcome.
struct FixedBasis: Sendable {
  let kept: [Int]
  /// R of the kept columns and, as the last, the outcome.
  private let R: Matrix

  /// A cross-product is trusted when at least this share of every squared length is left unexplained by earlier columns.
  private static let trustedShare = 1e-6
  /// A column counts as dependent when less than this part of its length is left once earlier columns are taken out.
  private static let dependenceTolerance = 1e-11

  /// From the sums of products of columns and outcome; nil where those have lost too many digits.
  init?(sums: Matrix) {
    let p = sums.rows - 1
    guard let columns = try? TriangularFactor(of: sums[rows: Array(0..<p), columns: Array(0..<p)]),
      columns.smallestUnexplainedShare > FixedBasis.trustedShare, let whole = try? TriangularFactor(of: sums)
    else { return nil }
    kept = Array(0..<p)
    R = whole.upper
  }

  /// From R of a QR factorisation of columns and outcome.
  init(factor: Matrix) {
    let p = factor.columns - 1
    var basis: [[Double]] = []
    kept = (0..<p).filter { FixedBasis.extend(&basis, by: Array(factor[column: $0])) }
    let chosen = factor[rows: Array(0...p), columns: kept + [p]]
    var fold = OrthogonalFold(columns: chosen.columns)
    chosen.elements.withUnsafeBufferPointer { fold.fold($0, rows: chosen.rows) }
    R = fold.upper
  }

  /// Orthogonalises a column twice; false where nothing is left of it.
  private static func extend(_ basis: inout [[Double]], by column: [Double]) -> Bool {
    var rest = column
    for _ in 0..<2 {
      for q in basis {
        let part = dot(q, rest)
        for i in rest.indices { rest[i] -= part * q[i] }
      }
    }
    let (length, left) = (dot(column, column).squareRoot(), dot(rest, rest).squareRoot())
    guard length > 0, left > dependenceTolerance * length else { return false }
    basis.append(rest.map { $0 / left })
    return true
  }

  /// The factor of the kept columns.
  var factor: TriangularFactor {
    let range = Array(kept.indices)
    return TriangularFactor(upper: R[rows: range, columns: range])
  }

  /// The least-squares coefficients of the orthonormal columns.
  var projection: [Double] { kept.indices.map { R[$0, kept.count] } }

  /// The share of the outcome's squares that the columns leave.
  var unexplained: Double {
    let last = Array(R[column: kept.count])
    let whole = dot(last, last)
    return whole > 0 ? last[kept.count] * last[kept.count] / whole : 0
  }
}

/// The sum of products.
func dot(_ x: [Double], _ y: [Double]) -> Double { zip(x, y).reduce(0) { $0 + $1.0 * $1.1 } }
