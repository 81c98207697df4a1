import Probability
public import Regression

/// Where the ratio of observed to expected events of a group would lie by chance, were it like all others: the lines of a funnel plot.
///
/// Exact Poisson limits, interpolated between counts: Spiegelhalter, Statistics in Medicine 24 (2005), appendix A.1.1.
public struct FunnelLimits: Equatable, Sendable {
  /// Where a ratio lies.
  public enum Position: String, Sendable {
    /// Within the 95 % limits.
    case inside
    /// Outside the 95 % limits, as one group in twenty is by chance.
    case warning
    /// Outside the 99.8 % limits, as one group in five hundred is by chance.
    case alarm
  }

  /// Limits that 95 of 100 groups keep by chance.
  public let warning: Interval
  /// Limits that 998 of 1,000 groups keep by chance.
  public let alarm: Interval

  /// The limits of a group that expects so many events, where all groups together have this ratio.
  /// - Throws: `ValidationError.settingOutOfRange` for an expectation or a ratio that is not positive.
  public init(expected: Double, ratio: Double = 1) throws(ValidationError) {
    guard expected > 0, expected < .infinity else { throw .settingOutOfRange(name: "expected") }
    guard ratio > 0, ratio < .infinity else { throw .settingOutOfRange(name: "ratio") }
    let counts = PoissonDistribution(mean: ratio * expected)
    func limits(_ tail: Double) -> Interval {
      Interval(low: Self.limit(counts, tail) / expected, high: Self.limit(counts, 1 - tail) / expected)
    }
    warning = limits(0.025)
    alarm = limits(0.001)
  }

  /// Where a ratio lies.
  public func position(of ratio: Double) -> Position {
    if ratio < alarm.low || ratio > alarm.high { return .alarm }
    return ratio < warning.low || ratio > warning.high ? .warning : .inside
  }

  /// The count r with `P(X ≤ r) ≥ p`, less the share of its probability by which p is passed; not below 0.
  private static func limit(_ counts: PoissonDistribution, _ p: Double) -> Double {
    let r = counts.quantile(p)
    return max(0, r - (counts.cumulative(r) - p) / counts.density(r))
  }
}
