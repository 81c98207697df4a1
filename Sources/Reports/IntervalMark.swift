import Glibc

/// A small drawing of an odds ratio with its interval, on a logarithmic scale with 1 in the middle.
struct IntervalMark {
  /// Odds ratios beyond this factor are drawn at the edge.
  let largestFactor: Double
  private static let width = 180.0
  private static let height = 18.0

  /// The drawing for a log odds ratio and its limits.
  func drawn(_ estimate: Double, _ low: Double, _ high: Double) -> HTML {
    let middle = pixels(Self.height / 2)
    return """
      <svg class="interval" viewBox="0 0 180 18" width="180" height="18" aria-hidden="true">\
      <line class="grid" x1="90" x2="90" y1="0" y2="18"/>\
      <line class="range" x1="\(pixels(x(low)))" x2="\(pixels(x(high)))" y1="\(middle)" y2="\(middle)"/>\
      <circle class="dot" cx="\(pixels(x(estimate)))" cy="\(middle)" r="4"/></svg>
      """
  }

  private func x(_ logOdds: Double) -> Double {
    let limit = log(largestFactor)
    return Self.width / 2 * (1 + max(-1, min(1, logOdds / limit)) * 0.96)
  }
}
