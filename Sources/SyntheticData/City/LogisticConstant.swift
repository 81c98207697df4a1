import Parallel

/// The constant `a` at which the mean of `1 / (1 + exp(−a − η))` is a target.
struct LogisticConstant {
  let target: Double

  private static let range = -15.0...5.0
  private static let halvings = 60

  /// Halves an interval; the numbers come in parts, which are summed in order.
  /// - Complexity: O(halvings × numbers).
  func solve(parts: [[Double]], threads: Int) -> Double {
    let count = Double(parts.reduce(0) { $0 + $1.count })
    var low = Self.range.lowerBound, high = Self.range.upperBound
    for _ in 0..<Self.halvings {
      let middle = 0.5 * (low + high)
      let sums = Parallel.map(count: parts.count, threads: threads) { part in
        parts[part].reduce(0) { $0 + Logistic.probability(middle + $1) }
      }
      if sums.reduce(0, +) / count > target { high = middle } else { low = middle }
    }
    return 0.5 * (low + high)
  }
}
