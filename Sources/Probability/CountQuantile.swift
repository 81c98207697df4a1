import Glibc

/// Quantiles of distributions on whole numbers.
struct CountQuantile {
  /// The smallest value.
  let lowest: Double
  /// The largest value; may be infinite.
  let highest: Double
  /// `P(X ≤ k)`.
  let cumulative: (Double) -> Double
  /// `P(X > k)`.
  let upperTail: (Double) -> Double

  /// A tail that misses a probability by rounding alone still reaches it: the quantile of a probability that this distribution attains is its place.
  private static let slack = 64 * 0x1p-52

  /// The smallest k with `P(X ≤ k) ≥ p`.
  func quantile(_ p: Double, near guess: Double) -> Double {
    guard p >= 0, p <= 1 else { return .nan }
    if p == 1 { return highest }
    return first(near: guess) { cumulative($0) >= p * (1 - Self.slack) }
  }

  /// The smallest k with `P(X > k) ≤ q`.
  func upperQuantile(_ q: Double, near guess: Double) -> Double {
    guard q >= 0, q <= 1 else { return .nan }
    if q == 0 { return highest }
    return first(near: guess) { upperTail($0) <= q * (1 + Self.slack) }
  }

  /// The smallest k for which a condition holds that stays true once it is true: doubling steps from the guess, then halving.
  private func first(near guess: Double, where holds: (Double) -> Bool) -> Double {
    let start = min(max(guess.rounded(), lowest), highest)
    guard start.isFinite else { return .nan }
    var (low, high, step) = (start, start, 1.0)
    if holds(start) {
      while low >= lowest, holds(low) { (high, low, step) = (low, low - step, step * 2) }
      low = max(low, lowest - 1)
    } else {
      while high < highest, !holds(high) { (low, high, step) = (high, min(high + step, highest), step * 2) }
    }
    while high - low > 1 {
      let middle = ((low + high) / 2).rounded(.down)
      if holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
