import Probability
import Regression

/// The map from a score to a probability by logistic regression: `P = logistic(intercept + slope × score)`.
///
/// Platt, "Probabilistic outputs for support vector machines" (1999). Pass a probability as its logit.
public struct PlattMap: Equatable, Sendable {
  /// What the regression is fitted to.
  public enum Targets: Sendable {
    /// The outcomes as they are.
    case outcomes
    /// Platt's `(n₁ + 1) / (n₁ + 2)` for events and `1 / (n₀ + 2)` for others, which keep the map finite when the score separates them.
    case smoothed
  }

  /// The logit at a score of 0.
  public let intercept: Double
  /// How much the logit rises a point.
  public let slope: Double

  /// A map with these parameters.
  public init(intercept: Double, slope: Double) {
    self.intercept = intercept
    self.slope = slope
  }

  /// Fits the map.
  /// - Complexity: O(n) an iteration, about six iterations.
  /// - Throws: `ValidationError`; `.regression(.separated)` when the score separates the outcomes and the targets are not smoothed.
  public init(outcome y: [Double], score: [Double], weights: [Double]? = nil, targets: Targets = .outcomes) throws(ValidationError) {
    try Check.outcome(y, rows: score.count)
    if let row = score.firstIndex(where: { !$0.isFinite }) { throw .scoreMissing(row: row) }
    if let weights { try Check.weights(weights, rows: y.count) }
    let fit = try Logistic.fit([score], outcome: targets.values(y, weights: weights), weights: weights)
    guard fit.aliased.isEmpty else { throw .regression(.columnNotFitted(column: 1)) }
    self.init(intercept: fit.coefficients[0], slope: fit.coefficients[1])
  }

  /// The probability at a score.
  public func callAsFunction(_ score: Double) -> Double { SpecialFunctions.logistic(intercept + slope * score) }

  /// Whether a higher score always means a higher probability.
  public var isIncreasing: Bool { slope > 0 }

  /// The map with its intercept moved by a refresh.
  public func refreshed(by refresh: InterceptRefresh) -> PlattMap {
    PlattMap(intercept: intercept + refresh.shift.value, slope: slope)
  }
}

extension PlattMap.Targets {
  /// The targets of these outcomes; counts are sums of weights.
  /// - Complexity: O(n).
  public func values(_ y: [Double], weights: [Double]? = nil) -> [Double] {
    guard self == .smoothed else { return y }
    let w = weights ?? [Double](repeating: 1, count: y.count)
    let events = zip(y, w).reduce(0) { $0 + $1.0 * $1.1 }
    let others = w.reduce(0, +) - events
    return y.map { $0 == 1 ? (events + 1) / (events + 2) : 1 / (others + 2) }
  }
}
