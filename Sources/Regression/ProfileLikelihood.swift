import Glibc
import LinearAlgebra

/// A log-likelihood maximised over all coefficients but one linear combination of them, which is held at a value.
///
/// Limits are where twice the loss reaches a quantile of χ²; each step of the search continues from the point before, and the search uses
/// the slope of the profile, which is the multiplier of the constraint. Venzon, Moolgavkar (1988), Applied Statistics 37, 87–94.
struct ProfileLikelihood {
  /// Maximises from a start, on a constraint.
  let maximize: ([Double], LinearConstraint) -> Ascent.Result
  /// The unconstrained maximum and where it is.
  let maximum: Double
  /// The unit of losses: the dispersion where it is estimated.
  let unit: Double
  let coefficients: [Double]
  /// The linear combination that is profiled, and its standard error.
  let normal: [Double]
  let standardError: Double
  /// The column that is profiled, for messages.
  let column: Int

  /// At a limit the twice-loss differs from the quantile by no more than this.
  static let lossTolerance = 1e-11
  /// Or, where the likelihood itself is that large, by what rounding leaves of it.
  static let roundingOfMaximum = 0x1p-50
  /// The inner maximum must be reached to this many standard errors.
  static let innerTolerance = 1e-6
  /// The number of search steps after which a limit has not been found.
  static let searchLimit = 200
  /// The distance in standard errors beyond which no limit is looked for.
  static let farthest = 1e6

  private var tolerance: Double { max(ProfileLikelihood.lossTolerance, ProfileLikelihood.roundingOfMaximum * abs(maximum) / unit) }
  private var estimate: Double { dot(normal, coefficients) }

  /// A value of the combination and what holding it there costs.
  private struct Point {
    var value: Double
    var coefficients: [Double]
    /// Twice the loss of log-likelihood.
    var loss: Double
    /// The derivative of `loss` in `value`.
    var slope: Double
  }

  /// Twice the loss when the combination is held at `value`.
  /// - Throws: `RegressionError.profileNotFound` when the inner maximum is not found.
  func loss(at value: Double) throws(RegressionError) -> Double {
    try point(at: value, from: coefficients, upper: value > estimate).loss
  }

  /// Both limits at a quantile of χ² with one degree of freedom.
  /// - Throws: `RegressionError.profileNotFound`.
  func interval(quantile: Double) throws(RegressionError) -> Interval {
    Interval(low: try limit(quantile, upper: false), high: try limit(quantile, upper: true))
  }

  private func point(at value: Double, from start: [Double], upper: Bool) throws(RegressionError) -> Point {
    let result = maximize(start, LinearConstraint(normal: normal, value: value))
    guard result.stepLength < ProfileLikelihood.innerTolerance else { throw .profileNotFound(column: column, upper: upper) }
    return Point(
      value: value, coefficients: result.coefficients, loss: 2 * (maximum - result.evaluation.value) / unit,
      slope: -2 * result.multiplier / unit)
  }

  /// Where the twice-loss reaches `quantile`: outwards in growing steps until it is passed, then Newton's method inside the bracket.
  private func limit(_ quantile: Double, upper: Bool) throws(RegressionError) -> Double {
    let side: Double = upper ? 1 : -1
    var inner = Point(value: estimate, coefficients: coefficients, loss: 0, slope: 0)
    var reach = quantile.squareRoot() * standardError
    var outer = try point(at: estimate + side * reach, from: coefficients, upper: upper)
    while outer.loss < quantile {
      guard reach < ProfileLikelihood.farthest * standardError else { throw .profileNotFound(column: column, upper: upper) }
      inner = outer
      reach *= ProfileLikelihood.growth
      outer = try point(at: estimate + side * reach, from: inner.coefficients, upper: upper)
    }
    return try refine(inner, outer, quantile, upper: upper)
  }

  /// By what the distance from the estimate grows while the quantile is not reached.
  private static let growth = 1.4

  private func refine(_ first: Point, _ last: Point, _ quantile: Double, upper: Bool) throws(RegressionError) -> Double {
    var (inner, outer) = (first, last)
    var best = quantile - inner.loss < outer.loss - quantile ? inner : outer
    for _ in 0..<ProfileLikelihood.searchLimit {
      if abs(best.loss - quantile) <= tolerance { return best.value }
      let next = step(from: best, quantile, inner.value, outer.value)
      if next == best.value { return next }
      best = try point(at: next, from: best.coefficients, upper: upper)
      if best.loss < quantile { inner = best } else { outer = best }
    }
    throw .profileNotFound(column: column, upper: upper)
  }

  /// Newton's step for `√loss`, which is nearly linear; the middle of the bracket where that leaves it.
  private func step(from point: Point, _ quantile: Double, _ inner: Double, _ outer: Double) -> Double {
    let root = max(point.loss, 0).squareRoot()
    let newton = point.value + (quantile.squareRoot() - root) * 2 * root / point.slope
    let inside = newton.isFinite && (newton - inner) * (newton - outer) < 0
    return inside ? newton : inner + (outer - inner) / 2
  }
}
