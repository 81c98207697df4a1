import LinearAlgebra

/// Iteratively re-weighted non-negative lasso at one penalty, to convergence.
struct Reweighting {
  struct Answer {
    var point: LogisticPoint
    var logLikelihood: Double
    var violation: Double
  }

  let rows: LogisticRows
  let penalty: Double
  let ridge: Double
  let allowed: Set<Int>?
  private(set) var passes = 0

  init(rows: LogisticRows, penalty: Double, ridge: Double, allowed: Set<Int>?) {
    (self.rows, self.penalty, self.ridge, self.allowed) = (rows, penalty, ridge, allowed)
  }

  /// Steps until the conditions of Karush, Kuhn and Tucker hold for the likelihood itself; a step that lowers the objective is halved.
  /// - Throws: `ScorecardsError.notConverged`.
  mutating func converge(from start: LogisticPoint) throws(ScorecardsError) -> Answer {
    var point = start
    var last: (point: LogisticPoint, objective: Double)?
    for _ in 0..<Self.mostSteps {
      let (quadratic, logLikelihood) = rows.quadratic(at: point)
      passes += 1
      let objective = logLikelihood - loss(point.coefficients)
      if let last, objective < last.objective - Self.slack {
        point = Self.between(point, last.point)
        continue
      }
      last = (point, objective)
      let violation = violation(quadratic, point)
      if violation <= Self.tolerance { return Answer(point: point, logLikelihood: logLikelihood, violation: violation) }
      point = step(quadratic, from: point)
    }
    throw .notConverged(iterations: passes)
  }

  private func step(_ quadratic: LogisticQuadratic, from point: LogisticPoint) -> LogisticPoint {
    var lasso = problem(quadratic, point)
    lasso.solve(penalty: penalty, tolerance: Self.tolerance * Self.innerShare)
    return LogisticPoint(intercept: quadratic.intercept(for: lasso.coefficients), coefficients: lasso.coefficients)
  }

  private func problem(_ quadratic: LogisticQuadratic, _ point: LogisticPoint) -> NonNegativeLasso {
    NonNegativeLasso(gram: quadratic.gram, response: quadratic.response, ridge: ridge, allowed: allowed, start: point.coefficients)
  }

  /// The worst failure of the conditions, the intercept's slope included.
  private func violation(_ quadratic: LogisticQuadratic, _ point: LogisticPoint) -> Double {
    let intercept = abs(quadratic.intercept(for: point.coefficients) - point.intercept) * quadratic.meanWeight
    return max(intercept, problem(quadratic, point).violation(penalty: penalty))
  }

  private func loss(_ β: [Double]) -> Double { β.reduce(0) { $0 + penalty * $1 + ridge / 2 * $1 * $1 } }

  private static func between(_ a: LogisticPoint, _ b: LogisticPoint) -> LogisticPoint {
    LogisticPoint(
      intercept: (a.intercept + b.intercept) / 2, coefficients: zip(a.coefficients, b.coefficients).map { ($0 + $1) / 2 })
  }

  private static let mostSteps = 100
  /// The largest slope per row that counts as 0.
  static let tolerance = 1e-11
  /// The descent on the Gram matrix is this much tighter than the outer steps.
  private static let innerShare = 0.01
  /// What rounding can take from a mean log-likelihood.
  private static let slack = 1e-12
}
