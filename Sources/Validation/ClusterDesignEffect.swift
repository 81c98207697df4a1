import LinearAlgebra

/// How far clusters enlarge the likelihood ratios of nested logistic models on the same rows.
///
/// With scores u of the clusters and the information I of the largest model, the ratio of a smaller one that spans the columns Z is about
/// `(tr(I⁻¹ Σ uuᵀ) − tr(I_Z⁻¹ Σ u_Z u_Zᵀ)) / df` times a χ² with df degrees of freedom: Rao and Scott's first-order correction, Annals of
/// Statistics 12 (1984). With one row a cluster it is near 1, with k equal rows a cluster k times as large.
struct ClusterDesignEffect {
  private let clusters: (codes: [Int32], count: Int)
  private let residual: [Double]
  private let weight: [Double]

  /// Of a largest model with these probabilities; nil when no cluster has more than one row, or there is one cluster only.
  init?(clusters: [Int32]?, outcome: [Double], probability: [Double]) {
    guard let clusters = clusters.map(ClusterCodes.compact), clusters.count > 1, clusters.count < outcome.count else { return nil }
    self.clusters = clusters
    residual = zip(outcome, probability).map { $0 - $1 }
    weight = probability.map { $0 * (1 - $0) }
  }

  /// The trace `tr(I⁻¹ Σ uuᵀ) G / (G − 1)` for these columns, the number of columns where rows are independent; nil where they depend on each other.
  /// - Complexity: O(rows × columns²).
  func trace(_ columns: [[Double]]) -> Double? {
    guard !columns.isEmpty else { return 0 }
    let n = residual.count, p = columns.count, G = clusters.count
    var scores = Matrix(rows: G, columns: p), scaled = Matrix(rows: n, columns: p)
    for (j, x) in columns.enumerated() {
      for i in 0..<n {
        scores[Int(clusters.codes[i]), j] += residual[i] * x[i]
        scaled[i, j] = weight[i].squareRoot() * x[i]
      }
    }
    guard let information = try? Cholesky(Self.square(scaled)) else { return nil }
    return information.solve(Self.square(scores)).diagonal.reduce(0, +) * Double(G) / Double(G - 1)
  }

  private static func square(_ X: Matrix) -> Matrix {
    var product = CrossProduct(columns: X.columns)
    X.elements.withUnsafeBufferPointer { product.fold($0, rows: X.rows) }
    return product.matrix
  }
}
