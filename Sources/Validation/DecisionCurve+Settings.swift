import Glibc

extension DecisionCurve {
  /// How a curve is computed.
  public struct Settings: Sendable {
    /// The threshold probabilities, in [0, 1); nil: `usualThresholds` of the share of events.
    public var thresholds: [Double]?
    /// The child, household or school of each row, a code of 0 or more: rows of one are alike; nil: every row stands for itself.
    public var clusters: [Int32]?
    /// The level of the limits.
    public var level = 0.95
    /// No more than 0 and fewer than this many events, or others, lie between neighbouring points.
    public var smallest = 0
    /// The number of threads; the curve does not depend on it.
    public var threads = 1

    /// The usual settings.
    public init() {}
  }

  /// The number of steps of a usual curve.
  private static let usualSteps = 100
  /// A usual curve ends at this multiple of the share of events, rounded up to a tenth: a town that assesses one child in four or more who
  /// comes to need help decides below it.
  private static let usualReach = 4.0

  /// A hundred equal steps from 0 up, past every threshold at which a town with this share of events might assess.
  /// - Complexity: O(1).
  public static func usualThresholds(shareOfEvents: Double) -> [Double] {
    let tenths = min(max((usualReach * shareOfEvents * 10).rounded(.up), 1), 10)
    return (0..<usualSteps).map { Double($0) * tenths / Double(10 * usualSteps) }
  }
}
