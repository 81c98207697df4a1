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
  private(set) var iterations = 0

  /// Half the squared length of a step, in standard errors, below which quasi-Newton steps are near enough.
  private let nearEnough = 1e-11
  /// The same below which Newton's steps are at the optimum.
  private let converged = 1e-15
  /// The same from which an answer is refused when no step makes the value less.
  private let stalled = 1e-9
  /// The longest change of a parameter in one step; the columns have deviations near 1.
  private let longestStep = 2.0
  /// The difference from which the first Hessian is made, and the one, in standard errors, from which the last is.
  private let differences = (first: 1e-4, last: 2e-3)
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

extension LogisticSearch {
  /// The inverse of the Hessian at the start with its eigenvalues made positive.
  private mutating func startingInverse(_ here: Point, _ free: [Int]) throws(MultilevelError) -> Matrix {
    let n = free.count
    var H = Matrix(rows: n, columns: n)
    for (k, j) in free.enumerated() {
      var x = here.x
      x[j] += differences.first
      guard let there = point(x) else { throw .notConverged(iterations: iterations) }
      for (l, i) in free.enumerated() { H[l, k] = (there.slope[i] - here.slope[i]) / differences.first }
    }
    return try inverse(ofPositive: H.symmetrized)
  }

  /// The smallest part of the largest eigenvalue that one is taken for; the columns have deviations near 1.
  private static var smallestShare: Double { 1e-6 }

  private func inverse(ofPositive H: Matrix) throws(MultilevelError) -> Matrix {
    guard let eigen = try? SymmetricEigen(H) else { throw .notConverged(iterations: iterations) }
    let least = Self.smallestShare * (eigen.values.map(abs).max() ?? 1)
    var scaled = eigen.vectors
    for k in eigen.values.indices {
      let value = max(abs(eigen.values[k]), least)
      for i in 0..<scaled.rows { scaled[i, k] /= value }
    }
    return scaled * eigen.vectors.transposed
  }

  /// The Hessian at a point from central differences of the slope, each of a small part of a standard error.
  private mutating func hessian(at here: Point, _ free: [Int], errors: [Double]) throws(MultilevelError) -> Matrix {
    var H = Matrix(rows: free.count, columns: free.count)
    for (k, j) in free.enumerated() {
      let δ = differences.last * errors[k]
      var (above, below) = (here.x, here.x)
      above[j] += δ
      below[j] -= δ
      guard let high = point(above), let low = point(below) else { throw .notConverged(iterations: iterations) }
      for (l, i) in free.enumerated() { H[l, k] = (high.slope[i] - low.slope[i]) / (2 * δ) }
    }
    return H.symmetrized
  }

  /// The optimum near a point, by Newton's steps, and the inverse of the Hessian there.
  ///
  /// - Throws: `MultilevelError.notConverged` when the Hessian is not positive definite or no step leads further.
  mutating func polish(_ start: Descent, free: [Int]) throws(MultilevelError) -> (point: Point, inverse: Matrix) {
    guard var here = point(start.point.x) else { throw .notConverged(iterations: iterations) }
    let H = try hessian(at: here, free, errors: start.inverse.diagonal.map { $0.squareRoot() })
    guard let factor = try? Cholesky(H) else { throw .notConverged(iterations: iterations) }
    var last = Double.infinity
    while true {
      let step = factor.solve(free.map { -here.slope[$0] })
      let gain = abs(dot(step, free.map { here.slope[$0] }))
      if gain < converged || gain > last / 4 { break }
      last = gain
      var x = here.x
      for (k, j) in free.enumerated() { x[j] += step[k] }
      guard let next = point(x), next.value <= here.value + stalled else { break }
      here = next
      iterations += 1
    }
    guard last < stalled || last == .infinity else { throw .notConverged(iterations: iterations) }
    guard let settled = point(here.x) else { throw .notConverged(iterations: iterations) }
    return (settled, factor.inverse)
  }
}
