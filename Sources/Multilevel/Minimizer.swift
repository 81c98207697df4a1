import LinearAlgebra

/// Finds a minimum of a smooth function of a few variables without bounds.
///
/// A relative covariance factor enters through `Λ Λᵀ` only, so that a variance of 0 is an ordinary stationary point of its root and no bound is
/// needed; a stationary point that is no minimum shows in the second derivative and is left along its downward direction.
/// Quasi-Newton steps (Broyden, Fletcher, Goldfarb, Shanno) from the second derivative at the start, Newton's steps at the end.
/// Nocedal, Wright (2006), Numerical Optimization, 2nd edition, chapters 3 and 6.
struct Minimizer<Objective: SmoothObjective> {
  let objective: Objective
  let iterationLimit: Int

  /// A point with what is known there.
  struct Point {
    let x: [Double]
    let state: Objective.State
    let value: Double
    let gradient: [Double]
  }

  /// Where a search ended.
  struct Result {
    let point: Point
    let iterations: Int
    let isConverged: Bool
  }

  /// When this much could still be won, the search is near enough for Newton's steps.
  private static var nearEnough: Double { 1e-9 }
  /// A second derivative below minus this share of the largest is a way down.
  private static var downwardShare: Double { 1e-6 }
  /// How often a stationary point that is no minimum may be left.
  private static var largestEscapes: Int { 8 }

  /// How many of Newton's steps are made at the end; a step that wins less than `exact` is the last, since each squares the error.
  private static var largestPolish: Int { 4 }
  private static var exact: Double { 1e-12 }

  /// What rounding does to a value.
  static func noise(_ value: Double) -> Double { 1e-14 * max(1, abs(value)) }

  func point(at x: [Double]) -> Point? {
    guard let state = objective.state(at: x) else { return nil }
    let value = objective.value(state)
    return value.isFinite ? Point(x: x, state: state, value: value, gradient: objective.gradient(state)) : nil
  }

  /// The minimum that is reached from a point; nil where the function has no value there.
  /// - Complexity: some ten to thirty values and derivatives.
  func minimize(from x: [Double]) -> Result? {
    guard var here = point(at: x) else { return nil }
    guard !x.isEmpty else { return Result(point: here, iterations: 0, isConverged: true) }
    var iterations = 0
    for _ in 0..<Minimizer.largestEscapes {
      var model = model(at: here.x)
      let isNear = descend(&here, &model, &iterations)
      guard let H = objective.hessian(at: here.x), let curvature = QuadraticModel(H) else { break }
      if let lower = escape(here, curvature) {
        here = lower
        continue
      }
      polish(&here, curvature, &iterations)
      return Result(point: here, iterations: iterations, isConverged: isNear)
    }
    return Result(point: here, iterations: iterations, isConverged: false)
  }

  /// The minimum near a point, from what is known of the second derivative, which is learned further.
  func follow(from x: [Double], _ known: inout QuadraticModel?) -> Point? {
    guard var here = point(at: x) else { return nil }
    guard !x.isEmpty else { return here }
    var (model, iterations) = (known ?? model(at: x), 0)
    guard descend(&here, &model, &iterations) else { return minimize(from: here.x)?.point }
    known = model
    return here
  }

  private func model(at x: [Double]) -> QuadraticModel {
    objective.hessian(at: x).flatMap { QuadraticModel($0)?.absolute } ?? QuadraticModel.identity(x.count)
  }

  /// Quasi-Newton steps; whether they came near enough.
  private func descend(_ here: inout Point, _ model: inout QuadraticModel, _ iterations: inout Int) -> Bool {
    while iterations < iterationLimit {
      let step = model.step(here.gradient)
      if -dot(step, here.gradient) / 2 < Minimizer.nearEnough { return true }
      iterations += 1
      guard let next = search(here, along: capped(step, at: here.x)) else {
        return -dot(step, here.gradient) / 2 < Minimizer.noise(here.value) * 100
      }
      model.learn(from: zip(next.x, here.x).map { $0 - $1 }, zip(next.gradient, here.gradient).map { $0 - $1 })
      here = next
    }
    return false
  }

  /// No step is longer than the point is far, or 1.
  private func capped(_ step: [Double], at x: [Double]) -> [Double] {
    let (length, room) = (dot(step, step).squareRoot(), max(1, dot(x, x).squareRoot()))
    return length > room ? step.map { $0 * room / length } : step
  }

  /// A point along a direction that is low enough (Armijo's condition).
  private func search(_ here: Point, along step: [Double]) -> Point? {
    let slope = dot(step, here.gradient)
    var t = 1.0
    while t > 1e-12 {
      let x = zip(here.x, step).map { $0 + t * $1 }
      if let state = objective.state(at: x) {
        let value = objective.value(state)
        if value <= here.value + 1e-4 * t * slope + Minimizer.noise(here.value) {
          return Point(x: x, state: state, value: value, gradient: objective.gradient(state))
        }
        let best = -slope * t * t / (2 * (value - here.value - slope * t))
        t = best.isFinite ? min(0.5 * t, max(0.1 * t, best)) : t / 4
      } else {
        t /= 4
      }
    }
    return nil
  }

  /// A lower point along the direction of most negative curvature.
  private func escape(_ here: Point, _ curvature: QuadraticModel) -> Point? {
    guard curvature.smallest < -Minimizer.downwardShare * max(1, curvature.largest) else { return nil }
    let way = curvature.weakest
    let candidates = [1, 0.3, 0.1, 0.03, 0.01].flatMap { [$0, -$0] }.compactMap { t in
      point(at: zip(here.x, way).map { $0 + t * $1 })
    }
    guard let lowest = candidates.min(by: { $0.value < $1.value }) else { return nil }
    return lowest.value < here.value - Minimizer.noise(here.value) ? lowest : nil
  }

  /// Newton's steps until what is left is rounding.
  private func polish(_ here: inout Point, _ curvature: QuadraticModel, _ iterations: inout Int) {
    for _ in 0..<Minimizer.largestPolish {
      let step = curvature.step(here.gradient)
      let gain = -dot(step, here.gradient) / 2
      guard gain > 0, let next = point(at: zip(here.x, step).map { $0 + $1 }),
        next.value <= here.value + Minimizer.noise(here.value)
      else { return }
      here = next
      iterations += 1
      if gain < Minimizer.exact { return }
    }
  }
}
