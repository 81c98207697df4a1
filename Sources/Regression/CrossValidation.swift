/// How well penalised regressions predict the folds that were left out.
///
/// The measure is the mean deviance of a row; its standard error is that of the weighted mean over the folds (over the rows where folds have fewer than
/// three). Friedman, Hastie, Tibshirani (2010), Journal of Statistical Software 33(1); measure and errors as `cv.glmnet`.
public struct CrossValidation: Equatable, Sendable {
  /// What was found at one penalty.
  public struct Point: Equatable, Sendable {
    /// The penalty λ.
    public let strength: Double
    /// The mean deviance of rows that were left out.
    public let mean: Double
    /// Its standard error.
    public let standardError: Double
    /// The number of coefficients that are not 0 in the fit to all rows, without the intercept.
    public let nonzero: Int
  }

  /// The fits to all rows.
  public let path: PenalizedPath
  /// What was found, one for each of the path's points.
  public let points: [Point]
  /// The number of folds.
  public let folds: Int

  /// The place of the largest penalty with the smallest mean deviance.
  public var minimum: Int {
    let smallest = points.reduce(Double.infinity) { min($0, $1.mean) }
    return largest { $0.mean <= smallest }
  }

  /// The place of the largest penalty whose mean deviance is within one standard error of the smallest.
  public var oneStandardError: Int {
    let best = points[minimum]
    return largest { $0.mean <= best.mean + best.standardError }
  }

  private func largest(_ isGood: (Point) -> Bool) -> Int {
    let good = points.indices.filter { isGood(points[$0]) }
    return good.max { points[$0].strength < points[$1].strength } ?? 0
  }
}
