import Probability

/// The difference between the areas under two curves, with its test.
public struct AreaComparison: Equatable, Sendable {
  /// First minus second.
  public let difference: Estimate
  /// The covariance of the two areas; 0 for scores of different rows.
  public let covariance: Double
  /// The difference in its standard errors.
  public let statistic: Double
  /// The degrees of freedom of the t distribution; nil: the normal distribution.
  public let degreesOfFreedom: Double?
  /// Two-sided.
  public let pValue: Double

  /// Compares two scores of the same rows (DeLong 1988).
  /// - Complexity: O(n log n).
  /// - Throws: `ValidationError`.
  public init(outcome y: [Double], first: [Double], second: [Double]) throws(ValidationError) {
    let rankings = try (Ranking(outcome: y, score: first), Ranking(outcome: y, score: second))
    let areas = try (AreaUnderCurve(rankings.0), AreaUnderCurve(rankings.1))
    covariance = Self.covariance(y, Placements(rankings.0).ofRows, Placements(rankings.1).ofRows, areas)
    let variance = Self.square(areas.0.standardError) + Self.square(areas.1.standardError) - 2 * covariance
    difference = Estimate(value: areas.0.estimate - areas.1.estimate, standardError: max(0, variance).squareRoot())
    statistic = difference.value == 0 ? 0 : difference.value / difference.standardError
    degreesOfFreedom = nil
    pValue = 2 * NormalDistribution.standard.upperTail(abs(statistic))
  }

  /// Compares the scores of two different sets of rows, with Welch's degrees of freedom, as pROC does.
  public init(unpaired first: AreaUnderCurve, _ second: AreaUnderCurve) {
    let (v, w) = (Self.square(first.standardError), Self.square(second.standardError))
    let freedom = Self.square(v + w) / (v * v / (first.events + first.others - 1) + w * w / (second.events + second.others - 1))
    covariance = 0
    difference = Estimate(value: first.estimate - second.estimate, standardError: (v + w).squareRoot())
    statistic = difference.value == 0 ? 0 : difference.value / difference.standardError
    degreesOfFreedom = freedom
    pValue = 2 * StudentT(degreesOfFreedom: freedom).upperTail(abs(statistic))
  }

  private static func covariance(_ y: [Double], _ a: [Double], _ b: [Double], _ areas: (AreaUnderCurve, AreaUnderCurve)) -> Double {
    var (ofEvents, ofOthers) = (0.0, 0.0)
    for i in y.indices {
      let product = (a[i] - areas.0.estimate) * (b[i] - areas.1.estimate)
      if y[i] == 1 { ofEvents += product } else { ofOthers += product }
    }
    return DeLong.variance(ofEvents, ofOthers, events: areas.0.events, others: areas.0.others)
  }

  private static func square(_ x: Double) -> Double { x * x }
}
