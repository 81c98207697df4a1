import LinearAlgebra
import Glibc
import Parallel

extension LogisticRows {
  /// The quadratic approximation at a point and the mean log-likelihood there.
  /// - Complexity: O(rows × columns²), one pass; the same bits for any number of threads.
  public func quadratic(at point: LogisticPoint) -> (quadratic: LogisticQuadratic, logLikelihood: Double) {
    precondition(point.coefficients.count == design.columns, "a point needs one coefficient a column")
    let sums = Parallel.fold(rows: design.rows, threads: threads, into: LogisticSums(columns: design.columns)) { range in
      let block = WorkingBlock(self, range, at: point)
      defer { block.deallocate() }
      return block.sums()
    } merge: {
      $0.merge($1)
    }
    return (sums.quadratic(), sums.logLikelihood / sums.rowWeight)
  }

  /// The point of the best intercept with all coefficients 0: Newton steps in one variable.
  /// - Complexity: O(rows) a step.
  public func nullPoint() -> LogisticPoint {
    let start = intercepts(at: 0)
    let rate = start.outcome / start.weight
    var b = offset == nil ? log(rate / (1 - rate)) : 0
    guard offset != nil else { return LogisticPoint(intercept: b, coefficients: [Double](repeating: 0, count: design.columns)) }
    for _ in 0..<Self.mostInterceptSteps {
      let sums = intercepts(at: b)
      let step = max(-Self.longestInterceptStep, min(Self.longestInterceptStep, sums.gradient / sums.curvature))
      b += step
      if abs(step) < Self.interceptTolerance { break }
    }
    return LogisticPoint(intercept: b, coefficients: [Double](repeating: 0, count: design.columns))
  }

  private struct InterceptSums: Sendable {
    var weight = 0.0
    var outcome = 0.0
    var gradient = 0.0
    var curvature = 0.0
  }

  private func intercepts(at b: Double) -> InterceptSums {
    Parallel.fold(rows: design.rows, threads: threads, into: InterceptSums()) { range in
      var sums = InterceptSums()
      for row in range {
        let weight = weights?[row] ?? 1
        let μ = 1 / (1 + exp(-b - (offset?[row] ?? 0)))
        sums.weight += weight
        sums.outcome += weight * outcome[row]
        sums.gradient += weight * (outcome[row] - μ)
        sums.curvature += weight * μ * (1 - μ)
      }
      return sums
    } merge: {
      $0.weight += $1.weight
      $0.outcome += $1.outcome
      $0.gradient += $1.gradient
      $0.curvature += $1.curvature
    }
  }

  private static let mostInterceptSteps = 100
  /// A Newton step in the tails of the logistic function overshoots; this is long enough to cross any realistic base rate in a few steps.
  private static let longestInterceptStep = 2.0
  private static let interceptTolerance = 1e-13
}
