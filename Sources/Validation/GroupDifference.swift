import Glibc
import Probability
import Regression

/// A measure in a group against the same in all other groups: two independent samples.
struct GroupDifference {
  let difference: Estimate
  let interval: Interval
  let pValue: Double

  /// Two shares: Wald's standard error, Newcombe's limits, and the score test with the pooled share.
  ///
  /// Newcombe, Statistics in Medicine 17 (1998), method 10; `prop.test(correct = FALSE)`. Of weighted shares, error and test come from the limits.
  init(_ group: WeightedShare, _ others: WeightedShare, isWeighted: Bool) throws(ValidationError) {
    let (p, q) = (group.value, others.value)
    let (a, b) = try (group.interval(isWeighted: isWeighted), others.interval(isWeighted: isWeighted))
    let limits = Self.hybrid((p, a), (q, b))
    if isWeighted {
      self.init(p - q, within: limits)
      return
    }
    let (n, m) = (Double(group.trials), Double(others.trials))
    let pooled = (p * n + q * m) / (n + m)
    let error = (p * (1 - p) / n + q * (1 - q) / m).squareRoot()
    let z = p == q ? 0 : (p - q) / (pooled * (1 - pooled) * (1 / n + 1 / m)).squareRoot()
    self.init(
      difference: Estimate(value: p - q, standardError: error), interval: limits, pValue: 2 * NormalDistribution.standard.upperTail(abs(z)))
  }

  /// Two areas under the curve, with Welch's degrees of freedom, as pROC compares unpaired curves.
  init(_ group: AreaUnderCurve, _ others: AreaUnderCurve) {
    let comparison = AreaComparison(unpaired: group, others)
    difference = comparison.difference
    let half = StudentT(degreesOfFreedom: comparison.degreesOfFreedom ?? .infinity).upperQuantile(Self.tail) * difference.standardError
    interval = Interval(low: difference.value - half, high: difference.value + half)
    pValue = difference.value == 0 ? 1 : comparison.pValue
  }

  /// The logarithm of the ratio of two ratios of observed to expected events; both have events.
  ///
  /// Given all events, those of the group are binomial with probability `E₁ / (E₁ + E₂)` when the ratios are alike: exact limits (Clopper, Pearson)
  /// and twice the smaller tail. `poisson.test` has the same limits. Of weighted events, limits are combined from those of both groups.
  init(observed group: GroupTally, _ others: GroupTally, isWeighted: Bool) throws(ValidationError) {
    let (x, y) = (group.events, others.events)
    let scale = others.expected.total / group.expected.total
    let value = log(x.total / y.total * scale)
    if isWeighted {
      self.init(value, within: try Self.logRatioLimits(group, others, value))
      return
    }
    let all = x.rows + y.rows
    let share = Self.clopperPearson(x.rows, all)
    let counts = BinomialDistribution(trials: all, probability: 1 / (1 + scale))
    self.init(
      difference: Estimate(value: value, standardError: (1 / x.total + 1 / y.total).squareRoot()),
      interval: Interval(low: log(share.low / (1 - share.low) * scale), high: log(share.high / (1 - share.high) * scale)),
      pValue: min(1, 2 * min(counts.cumulative(Double(x.rows)), counts.upperTail(Double(x.rows) - 1))))
  }

  private init(difference: Estimate, interval: Interval, pValue: Double) {
    (self.difference, self.interval, self.pValue) = (difference, interval, pValue)
  }

  /// A difference whose error is read from its limits.
  private init(_ value: Double, within limits: Interval) {
    let error = (limits.high - limits.low) / (2 * NormalDistribution.standard.upperQuantile(Self.tail))
    let tail = value == 0 ? 0.5 : NormalDistribution.standard.upperTail(abs(value) / error)
    self.init(difference: Estimate(value: value, standardError: error), interval: limits, pValue: 2 * tail)
  }

  /// Limits of a difference from those of both numbers: `d − √((p − l₁)² + (u₂ − q)²)`, `d + √((u₁ − p)² + (q − l₂)²)`.
  private static func hybrid(_ a: (value: Double, limits: Interval), _ b: (value: Double, limits: Interval)) -> Interval {
    let d = a.value - b.value
    return Interval(
      low: d - hypot(a.value - a.limits.low, b.limits.high - b.value), high: d + hypot(a.limits.high - a.value, b.value - b.limits.low))
  }

  private static func logRatioLimits(_ group: GroupTally, _ others: GroupTally, _ value: Double) throws(ValidationError) -> Interval {
    let a = try GarwoodInterval.weighted(group.events, heaviest: group.heaviestOfAll)
    let b = try GarwoodInterval.weighted(others.events, heaviest: others.heaviestOfAll)
    let (x, y) = (group.events.total, others.events.total)
    return Interval(low: value - hypot(log(x / a.low), log(b.high / y)), high: value + hypot(log(a.high / x), log(y / b.low)))
  }

  private static func clopperPearson(_ x: Int, _ n: Int) -> Interval {
    let (x, rest) = (Double(x), Double(n - x))
    return Interval(
      low: BetaDistribution(x, rest + 1).quantile(tail), high: BetaDistribution(x + 1, rest).upperQuantile(tail))
  }

  /// Outside each of the 95 % limits.
  private static let tail = 0.025
}
