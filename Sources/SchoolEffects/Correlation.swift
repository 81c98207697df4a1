/// Correlations of short vectors.
enum Correlation {
  /// Pearson's correlation; nil where a vector does not vary.
  static func pearson(_ x: [Double], _ y: [Double]) -> Double? {
    let n = Double(x.count)
    let (μ, ν) = (x.reduce(0, +) / n, y.reduce(0, +) / n)
    var (xx, yy, xy) = (0.0, 0.0, 0.0)
    for (x, y) in zip(x, y) {
      xx += (x - μ) * (x - μ)
      yy += (y - ν) * (y - ν)
      xy += (x - μ) * (y - ν)
    }
    guard xx > 0, yy > 0 else { return nil }
    return max(-1, min(1, xy / (xx * yy).squareRoot()))
  }

  /// Spearman's rank correlation, equal values sharing the mean of their ranks; nil where a vector does not vary.
  static func spearman(_ x: [Double], _ y: [Double]) -> Double? { pearson(ranks(x), ranks(y)) }

  /// The ranks from 1, equal values sharing the mean of theirs.
  /// - Complexity: O(n log n).
  static func ranks(_ x: [Double]) -> [Double] {
    let order = x.indices.sorted { x[$0] < x[$1] }
    var ranks = [Double](repeating: 0, count: x.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, x[order[end]] == x[order[start]] { end += 1 }
      for k in start..<end { ranks[order[k]] = Double(start + 1 + end) / 2 }
      start = end
    }
    return ranks
  }
}
