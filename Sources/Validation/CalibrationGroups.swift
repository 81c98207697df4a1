import Probability
public import Regression

/// One group of rows with similar predicted probabilities.
public struct CalibrationGroup: Equatable, Sendable {
  /// The number of rows.
  public let count: Double
  /// The number of events.
  public let observed: Double
  /// The sum of the predicted probabilities.
  public let expected: Double
  /// Wilson's limits of the share of events.
  public let interval: Interval

  /// The share of events.
  public var observedShare: Double { observed / count }
  /// The mean predicted probability.
  public var meanPrediction: Double { expected / count }
}

/// Predicted against observed, in groups of rows with similar predictions: the numbers of a calibration plot.
public struct CalibrationGroups: Equatable, Sendable {
  /// How rows are put together.
  public enum Division: Equatable, Sendable {
    /// Groups between quantiles (type 7) of the predictions, the upper limit inside; equal quantiles are one limit.
    case quantiles(Int)
    /// Bins of equal width between 0 and 1, the lower limit inside.
    case equalWidth(Int)
    /// Groups in which about equally many events are expected, equal predictions together: with rare events, many children at the bottom and few at the top.
    case expectedEvents(Int)
  }

  /// The groups that have rows, from the lowest predictions up.
  public let groups: [CalibrationGroup]

  /// Puts rows into groups.
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], probability p: [Double], _ division: Division, level: Double = 0.95) throws(ValidationError) {
    try Check.outcome(y, rows: p.count)
    try Check.probability(p)
    let (count, group) = try division.assignment(p)
    var sums = [(n: Double, y: Double, p: Double)](repeating: (0, 0, 0), count: count)
    for i in p.indices {
      let g = group(p[i])
      sums[g] = (sums[g].n + 1, sums[g].y + y[i], sums[g].p + p[i])
    }
    var groups: [CalibrationGroup] = []
    for sum in sums where sum.n > 0 {
      let interval = try ProportionInterval.wilson(events: sum.y, trials: sum.n, level: level)
      groups.append(CalibrationGroup(count: sum.n, observed: sum.y, expected: sum.p, interval: interval))
    }
    self.groups = groups
  }

  /// The mean distance between predicted and observed share, weighted by the number of rows.
  public var expectedCalibrationError: Double {
    groups.reduce(0) { $0 + abs($1.observed - $1.expected) } / groups.reduce(0) { $0 + $1.count }
  }

  /// The largest such distance.
  public var largestCalibrationError: Double { groups.map { abs($0.observedShare - $0.meanPrediction) }.max() ?? 0 }

  /// Hosmer and Lemeshow's `Σ (O − E)² / (E (1 − E/n))` on groups − 2 degrees of freedom; nil with fewer than three groups.
  public var hosmerLemeshow: (statistic: Double, degreesOfFreedom: Int, pValue: Double)? {
    guard groups.count > 2 else { return nil }
    let statistic = groups.reduce(0) { sum, group in
      let excess = group.observed - group.expected
      return sum + excess * excess / (group.expected * (1 - group.meanPrediction))
    }
    let p = ChiSquared(degreesOfFreedom: Double(groups.count - 2)).upperTail(statistic)
    return (statistic, groups.count - 2, p)
  }
}

extension CalibrationGroups.Division {
  /// The number of groups, and the group of a prediction.
  func assignment(_ p: [Double]) throws(ValidationError) -> (count: Int, group: (Double) -> Int) {
    switch self {
    case .quantiles(let number):
      guard number > 0 else { throw .settingOutOfRange(name: "quantiles") }
      let sorted = p.sorted()
      let inner = (1..<max(number, 1)).map { SampleQuantile.type7(sorted, Double($0) / Double(number)) }
      let limits = inner.indices.filter { $0 == 0 || inner[$0] != inner[$0 - 1] }.map { inner[$0] }
      let first = limits.first == sorted[0] ? 1 : 0
      return (limits.count + 1, { max(first, Self.place($0, in: limits)) })
    case .equalWidth(let number):
      guard number > 0 else { throw .settingOutOfRange(name: "equalWidth") }
      return (number, { min(Int($0 * Double(number)), number - 1) })
    case .expectedEvents(let number):
      guard number > 0 else { throw .settingOutOfRange(name: "expectedEvents") }
      let limits = Self.limits(p.sorted(), parts: number)
      return (limits.count + 1, { Self.place($0, in: limits) })
    }
  }

  /// The predictions at which the sum of the smaller ones passes each part of the whole.
  private static func limits(_ sorted: [Double], parts: Int) -> [Double] {
    let whole = sorted.reduce(0, +)
    var limits: [Double] = [], sum = 0.0
    for p in sorted {
      sum += p
      let isPast = sum >= whole * Double(limits.count + 1) / Double(parts)
      if isPast, limits.count < parts - 1, p < sorted[sorted.count - 1], limits.last != p { limits.append(p) }
    }
    return limits
  }

  /// The number of limits below a prediction.
  private static func place(_ p: Double, in limits: [Double]) -> Int {
    var (low, high) = (0, limits.count)
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] < p { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
