import Glibc
import Probability

/// The measures of R's `rms::validate.lrm`, and the area under the curve, of one set of predictions.
struct PerformanceIndices: Sendable {
  /// In this order.
  static let names = ["dxy", "r2", "intercept", "slope", "emax", "d", "u", "q", "b", "g", "gp", "auc"]

  /// One number for each name.
  let values: [Double]

  /// The names for a place in `values`.
  private enum Place { static let (intercept, slope, emax) = (2, 3, 4) }

  /// Of a model on the rows of its own fit, which count as often as their weight: intercept 0 and slope 1 by definition.
  /// - Complexity: O(n).
  init?(training sorted: SortedPredictor, weights: [Double]) {
    let likelihood = PredictorLikelihood(sorted, weights: weights)
    self.init(sorted, weights, calibration: (0, 1), likelihood, recalibrated: likelihood.deviance)
  }

  /// Of predictions on rows that may be other ones: nil where the outcome has no logistic regression on the predictor.
  /// - Complexity: O(n) an iteration, about four iterations.
  init?(test sorted: SortedPredictor) {
    let weights = [Double](repeating: 1, count: sorted.outcome.count)
    guard let line = CalibrationLine(sorted) else { return nil }
    let likelihood = PredictorLikelihood(sorted, weights: weights)
    self.init(sorted, weights, calibration: (line.intercept, line.slope), likelihood, recalibrated: line.deviance)
  }

  private init?(
    _ sorted: SortedPredictor, _ weights: [Double], calibration: (intercept: Double, slope: Double), _ likelihood: PredictorLikelihood,
    recalibrated deviance: Double
  ) {
    let (n, ratio) = (likelihood.rows, likelihood.nullDeviance - deviance)
    let area = sorted.area(weights)
    guard !area.isNaN, likelihood.nullDeviance > 0 else { return nil }
    let r2 = (1 - exp(-ratio / n)) / (1 - exp(-likelihood.nullDeviance / n))
    let d = (ratio - 1) / n
    let u = (likelihood.deviance - deviance - 2) / n
    let g = abs(calibration.slope) * GiniMeanDifference.value(sorted.predictor, weights: weights)
    let means = sorted.predictor.map { SpecialFunctions.logistic(calibration.intercept + calibration.slope * $0) }
    let gp = GiniMeanDifference.value(means, weights: weights)
    values = [2 * area - 1, r2, calibration.intercept, calibration.slope, 0, d, u, d - u, likelihood.brier, g, gp, area]
  }

  private init(values: [Double]) { self.values = values }

  /// The mean of several; its largest calibration error is that of the mean intercept and slope, as in `rms`.
  static func mean(_ all: [PerformanceIndices]) -> [Double] {
    var mean = names.indices.map { k in all.reduce(0) { $0 + $1.values[k] } / Double(all.count) }
    mean[Place.emax] = largestError(intercept: mean[Place.intercept], slope: mean[Place.slope])
    return mean
  }

  /// The largest `|p − logistic(intercept + slope × logit p)|` on a grid of probabilities p.
  static func largestError(intercept: Double, slope: Double) -> Double {
    (0...gridSteps).reduce(0) { largest, k in
      let p = Double(k) / Double(gridSteps)
      let error = abs(p - SpecialFunctions.logistic(intercept + slope * SpecialFunctions.logit(p)))
      return error.isNaN ? largest : max(largest, error)
    }
  }

  /// The grid of `rms::validate`, by 0.0005.
  private static let gridSteps = 2000
}
