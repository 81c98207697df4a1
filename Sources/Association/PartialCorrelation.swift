public import LinearAlgebra

/// The correlations of columns beyond others: what is left when the given columns are taken out of both.
///
/// With the correlations R of items and given columns: `R_ii - R_ig R_gg⁻¹ R_gi`, scaled to a unit diagonal. For ranks and for Kendall's τ_b
/// the same formula is applied to their correlations.
/// Source: M. G. Kendall, Biometrika 32 (1942) 277–283; S. Kim, Communications for Statistical Applications and Methods 22 (2015) 665–674.
public struct PartialCorrelation: Sendable {
  /// The partial correlations of the items; NaN where an item does not vary beyond the given columns.
  public let estimates: Matrix
  /// The number of given columns.
  public let given: Int

  /// An item that keeps less than this part of its variance is determined by the given columns.
  public static let determined = 1e-10

  /// The partial correlations of the first `items` columns of a correlation matrix given the others.
  /// - Complexity: O(columns³).
  public init(_ R: Matrix, items: Int) {
    let (first, others) = (Array(0..<items), Array(items..<R.columns))
    given = others.count
    let form = QuadraticForm(R[rows: others, columns: others])
    let cross = first.map { i in others.map { R[$0, i] } }
    let solved = cross.map { $0.allSatisfy(\.isFinite) && form.rank > 0 ? form.solve($0) : $0.map { _ in .nan } }
    var left = Matrix(rows: items, columns: items)
    for j in first { for i in first { left[i, j] = R[i, j] - zip(cross[i], solved[j]).reduce(0) { $0 + $1.0 * $1.1 } } }
    var partial = left
    for j in first {
      for i in first {
        let scale = (left[i, i] * left[j, j]).squareRoot()
        let isFree = left[i, i] > Self.determined && left[j, j] > Self.determined
        partial[i, j] = !isFree ? .nan : i == j ? 1 : min(max(left[i, j] / scale, -1), 1)
      }
    }
    estimates = partial
  }
}
