import Glibc

/// Finds where the logarithm of a tail has a given value.
///
/// On the scales used here (log x for gamma, logit x for beta) the density is log-concave, and so are both tails:
/// Newton's steps on the log tail then approach from one side, whatever the start. A bracket guards against rounding.
struct LogTailRoot {
  /// The lower tail rises with the place, the upper tail falls.
  let isLower: Bool
  /// The logarithm of the tail at a place.
  let logTail: (Double) -> Double
  /// The logarithm of the density of the place.
  let logDensity: (Double) -> Double

  /// The place with this log tail.
  func solve(for target: Double, from start: Double) -> Double {
    var (low, high, place) = (-Double.infinity, Double.infinity, start)
    for _ in 0..<Self.mostSteps {
      let value = logTail(place)
      let excess = value - target
      if excess == 0 { return place }
      if (excess > 0) == isLower { high = place } else { low = place }
      let step = excess / exp(logDensity(place) - value)
      var next = isLower ? place - step : place + step
      if !(next > low && next < high) { next = bisect(low, high, place) }
      if abs(next - place) <= Self.relativePrecision * max(1, abs(place)) { return next }
      place = next
    }
    return place
  }

  /// More steps than bisection of the widest bracket takes.
  private static let mostSteps = 300
  /// A step this small relative to the place cannot be told from rounding.
  private static let relativePrecision = 0x1p-52

  private func bisect(_ low: Double, _ high: Double, _ place: Double) -> Double {
    if low == -.infinity { return place - max(1, abs(place)) }
    if high == .infinity { return place + max(1, abs(place)) }
    return low + 0.5 * (high - low)
  }
}
