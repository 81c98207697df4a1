import Glibc
import Regression

/// The logistic regression `logit P(y = 1) = intercept + slope × η` of the outcome on a linear predictor.
struct CalibrationLine {
  let intercept: Double
  let slope: Double
  /// Its deviance.
  let deviance: Double

  /// Finds the line from intercept 0 and slope 1, or by the solver that makes sure; nil where there is none.
  /// - Complexity: O(n) an iteration, about four iterations.
  init?(_ sorted: SortedPredictor) {
    guard let (a, b) = CalibrationLine.newton(sorted) ?? CalibrationLine.careful(sorted) else { return nil }
    (intercept, slope) = (a, b)
    var sum = 0.0
    for i in sorted.outcome.indices {
      let η = a + b * sorted.predictor[i]
      sum += sorted.outcome[i] * η - max(η, 0) - log1p(exp(-abs(η)))
    }
    deviance = -2 * sum
  }

  /// The line is found when the next step is shorter than this, in standard errors.
  private static let tolerance = 1e-10
  /// A step is at most this share of the one before; where no maximum exists it is about 0.6 of it.
  private static let share = 0.5
  /// Steps before the line is left to the careful solver.
  private static let mostSteps = 25

  private static func newton(_ sorted: SortedPredictor) -> (Double, Double)? {
    var (a, b, last) = (0.0, 1.0, Double.infinity)
    for _ in 0..<mostSteps {
      let sums = Sums(sorted, a, b)
      let determinant = sums.h00 * sums.h11 - sums.h01 * sums.h01
      guard determinant > 1e-12 * sums.h00 * sums.h11 else { return nil }
      let step = ((sums.h11 * sums.g0 - sums.h01 * sums.g1) / determinant, (sums.h00 * sums.g1 - sums.h01 * sums.g0) / determinant)
      let length = (step.0 * sums.g0 + step.1 * sums.g1).squareRoot()
      guard length > tolerance else { return (a, b) }
      guard length < share * last else { return nil }
      (a, b, last) = (a + step.0, b + step.1, length)
    }
    return nil
  }

  private static func careful(_ sorted: SortedPredictor) -> (Double, Double)? {
    guard let fit = try? Logistic.fit([sorted.predictor], outcome: sorted.outcome), fit.aliased.isEmpty else { return nil }
    return (fit.coefficients[0], fit.coefficients[1])
  }

  /// The score and the information.
  private struct Sums {
    var (g0, g1, h00, h01, h11) = (0.0, 0.0, 0.0, 0.0, 0.0)

    init(_ sorted: SortedPredictor, _ a: Double, _ b: Double) {
      for i in sorted.outcome.indices {
        let x = sorted.predictor[i]
        let η = a + b * x
        let e = exp(-abs(η))
        let larger = 1 / (1 + e)
        let residual = sorted.outcome[i] - (η < 0 ? e * larger : larger)
        let information = e * larger * larger
        g0 += residual
        g1 += residual * x
        h00 += information
        h01 += information * x
        h11 += information * x * x
      }
    }
  }
}
