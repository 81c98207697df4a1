import LinearAlgebra
import Scorecards

/// Logistic regression with a small ridge, for a comparison with all items at once; the ridge keeps it finite where rare items separate the data.
struct RidgeRegression {
  /// The penalty on the sum of squares of the coefficients of standardised columns, as many rows count.
  static let strength = 1.0
  private static let mostSteps = 30
  private static let tolerance = 1e-4

  /// The coefficients, without the intercept.
  let coefficients: [Double]

  /// Climbs by Newton steps, halved while they go down.
  /// - Complexity: O(rows × columns²) a step.
  init(_ rows: LogisticRows) throws {
    var point = rows.nullPoint()
    var (quadratic, value) = rows.quadratic(at: point)
    for _ in 0..<Self.mostSteps {
      let λ = Self.strength / quadratic.rowWeight
      var step = try Self.solve(quadratic, λ)
      var (next, nextValue) = rows.quadratic(at: step)
      while Self.penalized(nextValue, step, λ) < Self.penalized(value, point, λ), Self.distance(step, point) > Self.tolerance {
        step = Self.middle(step, point)
        (next, nextValue) = rows.quadratic(at: step)
      }
      let moved = Self.distance(step, point)
      (point, quadratic, value) = (step, next, nextValue)
      if moved <= Self.tolerance { break }
    }
    coefficients = point.coefficients
  }

  private static func solve(_ quadratic: LogisticQuadratic, _ λ: Double) throws -> LogisticPoint {
    var G = quadratic.gram
    for j in 0..<G.columns { G[j, j] += λ }
    let β = try Cholesky(G).solve(quadratic.response)
    return LogisticPoint(intercept: quadratic.intercept(for: β), coefficients: β)
  }

  private static func penalized(_ value: Double, _ point: LogisticPoint, _ λ: Double) -> Double {
    value - λ / 2 * point.coefficients.reduce(0) { $0 + $1 * $1 }
  }

  private static func distance(_ a: LogisticPoint, _ b: LogisticPoint) -> Double {
    zip(a.coefficients, b.coefficients).map { abs($0 - $1) }.max() ?? 0
  }

  private static func middle(_ a: LogisticPoint, _ b: LogisticPoint) -> LogisticPoint {
    LogisticPoint(
      intercept: (a.intercept + b.intercept) / 2, coefficients: zip(a.coefficients, b.coefficients).map { ($0 + $1) / 2 })
  }
}
