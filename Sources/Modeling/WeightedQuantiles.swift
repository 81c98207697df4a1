/// Quantiles of values that occur as often as their weights say: type 7 of the values written out, also for fractional weights.
///
/// Position `1 + (Σw - 1) p` among the values written out; Harrell, Hmisc, `wtd.quantile`.
public struct WeightedQuantiles: Sendable {
  private let values: [Double]
  /// How many of the values written out lie at or below each value.
  private let ranks: [Double]

  /// Sorts values with positive weights; there must be one.
  ///
  /// - Complexity: O(n log n).
  public init(_ values: [Double], weights: [Double]) {
    let order = values.indices.filter { weights[$0] > 0 }.sorted { values[$0] < values[$1] }
    precondition(!order.isEmpty, "a quantile needs a value")
    self.values = order.map { values[$0] }
    var rank = 0.0
    ranks = order.map { i in
      rank += weights[i]
      return rank
    }
  }

  /// The quantile at a probability in 0…1.
  public func value(at p: Double) -> Double {
    let total = ranks[ranks.count - 1]
    let position = 1 + (total - 1) * p
    let low = max(position.rounded(.down), 1)
    let share = position - position.rounded(.down)
    return (1 - share) * value(atRank: low) + share * value(atRank: min(low + 1, total))
  }

  /// The smallest value of which at least `rank` lie at or below.
  private func value(atRank rank: Double) -> Double {
    var (low, high) = (0, ranks.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if ranks[middle] >= rank { high = middle } else { low = middle + 1 }
    }
    return values[low]
  }
}
