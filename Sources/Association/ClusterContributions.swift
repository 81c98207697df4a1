import LinearAlgebra

/// The contributions `C_g` of clusters to several scores, one column a cluster.
struct ClusterContributions {
  private var values: [Double]
  private var sizes: [Int]
  let columns: Int

  init(columns: Int, clusters: Int) {
    self.columns = columns
    values = [Double](repeating: 0, count: columns * clusters)
    sizes = [Int](repeating: 0, count: clusters)
  }

  /// Adds one row's `columns` terms, the first of which is `terms[start]`, to cluster g; rows of unknown cluster are left out.
  mutating func add(_ terms: UnsafeBufferPointer<Double>, from start: Int, to g: Int) {
    guard g < sizes.count else { return }
    for j in 0..<columns { values[g * columns + j] += terms[start + j] }
    sizes[g] += 1
  }

  /// `V_r = G / (G - 1) Σ C_g C_gᵀ`, and the number G of clusters with rows.
  var variance: (Matrix, Int) {
    let G = sizes.count { $0 > 0 }
    let C = Matrix(rows: columns, columns: sizes.count, elements: values)
    var variance = C * C.transposed
    for k in variance.elements.indices { variance.elements[k] *= Double(G) / Double(max(G - 1, 1)) }
    return (variance, G)
  }
}
