import LinearAlgebra

/// A linear function of the coefficients that is held at a value: `aᵀ b = v`.
struct LinearConstraint: Sendable {
  let normal: [Double]
  let value: Double
}

/// Newton's method with step halving on a concave objective.
struct Ascent: Sendable {
  /// Convergence: the length of the next step in the metric of the information, that is in standard errors.
  var tolerance = Ascent.stepTolerance
  /// The standard deviation of a row's outcome, where the family does not know it: the unit of step lengths.
  var unit = 1.0
  /// The number of steps after which a fit has failed.
  var iterationLimit = 100
  /// The largest change of a standardised coefficient in one step.
  var largestStep = Double.infinity

  /// Whether half of a step is taken where it turns back on the one before: where the information is half of the curvature, as of the penalised
  /// likelihood in a cell of one row, whole steps jump from one side of the maximum to the other for ever.
  var halvesReversals = false
  /// A step turns back when it undoes this part of the one before.
  static let reversal = 0.5

  static let stalledTolerance = 1e-7
  /// The same where columns are allowed to depend on each other so nearly that only some digits of a step are left.
  static let stalledToleranceIllConditioned = 1e-3
  /// A ten-thousand-millionth of a standard error.
  static let stepTolerance = 1e-10
  /// Where the information is only near the curvature, steps shrink by a factor only, and the rest of the way is as long as the last step.
  static let linearTolerance = 1e-13
  /// By what factor more steps are then allowed.
  static let stepsOfLinearConvergence = 10
  /// Where rounding stops progress, a step below this length still counts as convergence.
  var stalledTolerance = Ascent.stalledTolerance
  /// A share of a coefficient that rounding in the predictors hides: where the data say more than that, a shorter step is convergence.
  static let roundingOfCoefficients = 0x1p-44
  /// So many steps are enough for most maxima that exist.
  static let stepsBeforeDoubt = 12
  /// Steps, and the length of the last, that are enough to prove that a maximum exists.
  static let (stepsOfProof, toleranceOfProof) = (15, 1e-3)
  /// A step longer than this part of the one before it is no progress.
  static let progress = 0.9
  /// How far the objective may fall by rounding alone, relative to its size.
  static let roundingSlack = 1e-12
  /// The number of halvings after which a direction has failed.
  static let halvingLimit = 40

  enum Ending: Sendable { case converged, iterationLimit, stalled, singular }

  struct Result: Sendable {
    var coefficients: [Double]
    var evaluation: Evaluation
    var iterations: Int
    var ending: Ending
    /// The length of the step that would come next, in standard errors.
    var stepLength: Double
    /// The derivative of the maximum in the value of the constraint.
    var multiplier: Double
  }

  /// Climbs from `start` to the maximum, on the constraint if there is one; `known` is the evaluation at the start, if there is one.
  /// - Complexity: O(rows × columns²) an iteration.
  func maximize(
    from start: [Double], known: Evaluation? = nil, on constraint: LinearConstraint? = nil, objective: ([Double]) -> Evaluation
  ) -> Result {
    var point = start
    var here = known ?? objective(point)
    if let constraint, let moved = feasible(point, here, constraint) {
      point = moved
      here = objective(point)
    }
    var result = Result(
      coefficients: point, evaluation: here, iterations: 0, ending: .iterationLimit, stepLength: .infinity, multiplier: 0)
    var last = point.map { _ in 0.0 }
    while true {
      guard here.isUsable, let factor = here.factor else { return result.ended(.singular) }
      var (step, multiplier) = direction(here, factor, constraint)
      let previous = result.stepLength
      result.multiplier = multiplier
      result.stepLength = length(step, factor) / unit
      if result.stepLength <= tolerance { return result.ended(.converged) }
      if result.iterations > 0, isRounding(step, of: point) { return result.ended(.converged) }
      if result.stepLength <= stalledTolerance, result.stepLength > Ascent.progress * previous { return result.ended(.converged) }
      if result.iterations == iterationLimit {
        return result.ended(result.stepLength <= Ascent.stepTolerance ? .converged : .iterationLimit)
      }
      limit(&step)
      if halvesReversals, dot(step, last) < -Ascent.reversal * dot(last, last) { for j in step.indices { step[j] /= 2 } }
      guard let next = climb(from: point, step, here, objective) else {
        return result.ended(result.stepLength <= stalledTolerance ? .converged : .stalled)
      }
      last = point.indices.map { next.0[$0] - point[$0] }
      (point, here) = next
      result.coefficients = point
      result.evaluation = here
      result.iterations += 1
    }
  }

  private func direction(
    _ here: Evaluation, _ factor: TriangularFactor, _ constraint: LinearConstraint?
  ) -> (step: [Double], multiplier: Double) {
    var step = factor.solve(here.score)
    guard let constraint else { return (step, 0) }
    let across = factor.solve(constraint.normal)
    let multiplier = dot(constraint.normal, step) / dot(constraint.normal, across)
    for j in step.indices { step[j] -= multiplier * across[j] }
    return (step, multiplier)
  }

  /// The point nearest in the metric of the information that satisfies the constraint.
  private func feasible(_ point: [Double], _ here: Evaluation, _ constraint: LinearConstraint) -> [Double]? {
    guard let factor = here.factor else { return nil }
    let across = factor.solve(constraint.normal)
    let lack = (constraint.value - dot(constraint.normal, point)) / dot(constraint.normal, across)
    return point.indices.map { point[$0] + lack * across[$0] }
  }

  private func length(_ step: [Double], _ factor: TriangularFactor) -> Double {
    (factor.upper * step).reduce(0) { $0 + $1 * $1 }.squareRoot()
  }

  private func isRounding(_ step: [Double], of point: [Double]) -> Bool {
    step.indices.allSatisfy { abs(step[$0]) <= Ascent.roundingOfCoefficients * max(1, abs(point[$0])) }
  }

  private func limit(_ step: inout [Double]) {
    let largest = step.reduce(0) { max($0, abs($1)) }
    guard largest > largestStep else { return }
    for j in step.indices { step[j] *= largestStep / largest }
  }

  private func climb(
    from point: [Double], _ step: [Double], _ here: Evaluation, _ objective: ([Double]) -> Evaluation
  ) -> ([Double], Evaluation)? {
    var fraction = 1.0
    for _ in 0..<Ascent.halvingLimit {
      let candidate = point.indices.map { point[$0] + fraction * step[$0] }
      let there = objective(candidate)
      if there.isUsable, there.factor != nil, there.value >= here.value - Ascent.roundingSlack * (1 + abs(here.value)) {
        return (candidate, there)
      }
      fraction /= 2
    }
    return nil
  }
}

extension Ascent.Result {
  func ended(_ ending: Ascent.Ending) -> Ascent.Result {
    var result = self
    result.ending = ending
    return result
  }
}

/// The scalar product.
func dot(_ x: [Double], _ y: [Double]) -> Double {
  var sum = 0.0
  for j in x.indices { sum += x[j] * y[j] }
  return sum
}
