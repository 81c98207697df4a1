/// Sums over the observed rows of one item by cluster, from which variance and intraclass correlation follow.
struct ClusterSums {
  /// Values a cluster: Σ d r, Σ w d², Σ d, number of rows, where d is the centred item.
  static let width = 4
  var values: [Double]
  /// Σ d² over all clusters.
  var squares = 0.0

  init(clusters: Int) { values = [Double](repeating: 0, count: clusters * Self.width) }

  /// The clusters that have rows.
  var occupied: [Int] { stride(from: 0, to: values.count, by: Self.width).filter { values[$0 + 3] > 0 } }

  /// `V_r = G / (G - 1) Σ (A_g - b B_g)²`.
  func variance(atEffect b: Double) -> Double {
    let contributions = occupied.map { values[$0] - b * values[$0 + 1] }
    let G = Double(contributions.count)
    return G > 1 ? G / (G - 1) * contributions.reduce(0) { $0 + $1 * $1 } : 0
  }

  /// The analysis-of-variance estimator `(MSB - MSW) / (MSB + (n₀ - 1) MSW)`, never below 0.
  var intraclassCorrelation: Double {
    let groups = occupied
    let G = Double(groups.count)
    let n = groups.reduce(0) { $0 + values[$1 + 3] }
    let sum = groups.reduce(0) { $0 + values[$1 + 2] }
    guard G > 1, n > G, squares > 0 else { return 0 }
    let between = groups.reduce(0) { $0 + values[$1 + 2] * values[$1 + 2] / values[$1 + 3] } - sum * sum / n
    let meanBetween = between / (G - 1)
    let meanWithin = max(squares - sum * sum / n - between, 0) / (n - G)
    let typicalSize = (n - groups.reduce(0) { $0 + values[$1 + 3] * values[$1 + 3] } / n) / (G - 1)
    let total = meanBetween + (typicalSize - 1) * meanWithin
    return total > 0 ? max((meanBetween - meanWithin) / total, 0) : 0
  }
}
