import LinearAlgebra

/// The search for the least value of the objective in θ, the parameters of the covariances, and β, the fixed effects, which stand behind θ in a
/// point.
///
/// Quasi-Newton steps (BFGS) from a Hessian of differences; at the end Newton's, with the Hessian that the standard errors come from.
/// Nocedal, Wright (2006), Numerical Optimization, 2nd edition, chapters 3 and 6.
struct LogisticSearch<Objective: LogisticObjective> {
  /// A point, and what is known there.
  struct Point {
    var x: [Double]
    var value: Double
    var slope: [Double]
  }

  /// Where quasi-Newton steps lead, and what they have learnt of the inverse of the Hessian.
  struct Descent {
    var point: Point
    let inverse: Matrix
  }

  var objective: Objective
  let parameters: LogisticParameters
  let iterationLimit: Int
  /// The accepted steps.
  var iterations = 0

  /// Half the squared length of a step, in standard errors, below which quasi-Newton steps are near enough.
  private let nearEnough = 1e-11
  /// The same below which Newton's steps are at the optimum.
  let converged = 1e-15
  /// The same from which an answer is refused when no step makes the value less.
  let stalled = 1e-9
  /// The longest change of a parameter in one step; the columns have deviations near 1.
  private let longestStep = 2.0
  /// The difference from which the first Hessian is made, and the one, in standard errors, from which the last is.
  let differences = (first: 1e-4, last: 2e-3)
  /// The part of the promised gain that a step must bring.
  private let sufficientGain = 1e-4

  init(objective: Objective, parameters: LogisticParameters, iterationLimit: Int) {
    (self.objective, self.parameters, self.iterationLimit) = (objective, parameters, iterationLimit)
  }

  /// Value and slope at a point; nil when numbers overflow.
  mutating func point(_ x: [Double]) -> Point? {
    let θ = x.prefix(parameters.count)
    guard let evaluation = objective.evaluate(Array(x.dropFirst(parameters.count)), parameters.factors(θ)) else { return nil }
    return Point(x: x, value: evaluation.value, slope: parameters.slope(evaluation.factorSlopes) + evaluation.slope)
  }

  /// The least value that steps of these coordinates lead to.
  ///
  /// - Throws: `MultilevelError.notConverged`, `.unboundedVariance`.
  mutating func descend(from start: [Double], free: [Int]) throws(MultilevelError) -> Descent {
    guard var here = point(start) else { throw .notConverged(iterations: iterations) }
    var inverse = try startingInverse(here, free)
    for _ in 0..<iterationLimit {
      let g = free.map { here.slope[$0] }
      let step = (inverse * g).map { -$0 }
      let gain = -dot(step, g)
      if gain < nearEnough { return Descent(point: here, inverse: inverse) }
      guard let next = shortened(here, step, free) else {
        guard gain < stalled else { throw .notConverged(iterations: iterations) }
        return Descent(point: here, inverse: inverse)
      }
      update(&inverse, free.map { next.x[$0] - here.x[$0] }, free.map { next.slope[$0] - here.slope[$0] })
      here = next
      iterations += 1
      try checkBounded(here)
    }
    throw .notConverged(iterations: iterations)
  }

  /// The first point along a step, halved where it must be, with a sufficient gain; nil when there is none.
  private mutating func shortened(_ here: Point, _ step: [Double], _ free: [Int]) -> Point? {
    let promised = dot(step, free.map { here.slope[$0] })
    var share = min(1, longestStep / (step.map(abs).max() ?? 1))
    while share > 1e-12 {
      var x = here.x
      for (k, j) in free.enumerated() { x[j] += share * step[k] }
      if let next = point(x), next.value <= here.value + sufficientGain * share * promised { return next }
      share /= 2
    }
    return nil
  }

  /// The formula of Broyden, Fletcher, Goldfarb and Shanno for the inverse; nothing where the curvature is not positive.
  private func update(_ inverse: inout Matrix, _ s: [Double], _ y: [Double]) {
    let curvature = dot(s, y)
    guard curvature > 0 else { return }
    let Hy = inverse * y
    let factor = (1 + dot(y, Hy) / curvature) / curvature
    for i in s.indices {
      for j in s.indices { inverse[i, j] += factor * s[i] * s[j] - (Hy[i] * s[j] + s[i] * Hy[j]) / curvature }
    }
  }

  /// A deviation beyond this, on the scale of the predictor, tells groups apart without error.
  private static var largestDeviation: Double { 30 }

  private func checkBounded(_ point: Point) throws(MultilevelError) {
    for term in parameters.terms {
      for j in 0..<term.effects where (0...j).contains(where: { abs(point.x[term.place(j, $0)]) > Self.largestDeviation }) {
        throw .unboundedVariance(factor: term.factor)
      }
    }
  }
}
