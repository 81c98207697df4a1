import LinearAlgebra

/// Decides which relative covariances are singular, and makes them exactly so.
///
/// A search without bounds ends near 0, never at it. Each small singular value of a term's Λ is set to 0 if that makes the criterion no worse.
struct BoundaryDecision {
  let criterion: MixedCriterion

  /// Larger relative standard deviations than this are not tried.
  private static let largestTried = 0.01
  /// What a criterion may lose when a variance becomes 0: far below what any test can see.
  static let tolerance = 1e-8

  /// θ with singular terms, and the rank of each term.
  func decide(_ θ: [Double], value: Double) -> (θ: [Double], ranks: [Int]) {
    var (best, limit) = (θ, value + BoundaryDecision.tolerance + Minimizer<MixedCriterion>.noise(value))
    var ranks = criterion.parameters.terms.map(\.width)
    for term in ranks.indices {
      while ranks[term] > 0, let next = reduced(best, term: term, rank: ranks[term] - 1), let new = self.value(next), new <= limit {
        (best, limit) = (next, max(limit, new + BoundaryDecision.tolerance))
        ranks[term] -= 1
      }
    }
    return (best, ranks)
  }

  private func value(_ θ: [Double]) -> Double? { criterion.state(at: θ).map(criterion.value) }

  /// θ with the smallest singular values of a term set to 0; nil where the largest of them is not small.
  private func reduced(_ θ: [Double], term: Int, rank: Int) -> [Double]? {
    let Λ = criterion.parameters.block(term, criterion.parameters.factors(θ))
    guard let eigen = try? SymmetricEigen(Λ * Λ.transposed) else { return nil }
    let cut = Λ.rows - rank
    guard max(0, eigen.values[cut - 1]).squareRoot() < BoundaryDecision.largestTried else { return nil }
    var columns = Matrix(rows: rank, columns: Λ.rows)
    for j in cut..<Λ.rows {
      for i in 0..<Λ.rows { columns[j - cut, i] = eigen.vectors[i, j] * max(0, eigen.values[j]).squareRoot() }
    }
    return criterion.parameters.replacing(term, by: columns.lowerOfProduct, in: θ)
  }
}

extension Matrix {
  /// The lower triangular L with `L Lᵀ = AᵀA`; columns that are nothing but rounding are 0.
  var lowerOfProduct: Matrix {
    guard rows > 0 else { return Matrix(rows: columns, columns: columns) }
    var fold = OrthogonalFold(columns: columns)
    elements.withUnsafeBufferPointer { fold.fold($0, rows: rows) }
    var L = fold.upper.transposed
    let lengths = (0..<columns).map { dot(Array(L[column: $0]), Array(L[column: $0])).squareRoot() }
    for j in 0..<columns where lengths[j] <= roundingShare * lengths.max()! { for i in 0..<columns { L[i, j] = 0 } }
    return L
  }
}

/// A column shorter than this share of the longest is rounding.
private let roundingShare = 1e-13
