/// Quantiles of a sample.
enum SampleQuantile {
  /// The quantile of R's type 7 of ascending numbers: linear between order statistics at `1 + (n − 1) p`.
  static func type7(_ sorted: [Double], _ p: Double) -> Double {
    let place = Double(sorted.count - 1) * p
    let below = Int(place)
    guard below + 1 < sorted.count else { return sorted[sorted.count - 1] }
    let share = place - Double(below)
    return share == 0 ? sorted[below] : sorted[below] + share * (sorted[below + 1] - sorted[below])
  }
}
