import Glibc

/// The search for the ratios of variances with the smallest REML criterion.
///
/// The criterion is an even function of the standard deviations θ (as multiples of the residual's), so it can be searched without bounds:
/// quasi-Newton steps (BFGS) with a backtracking line search, and a deviation of 0 is an ordinary minimum.
struct CriterionSearch {
  private let cells: CellStatistics
  private let present: [Bool]

  /// A search over the effects that the cells can tell apart.
  init(_ cells: CellStatistics) {
    self.cells = cells
    present = [true, cells.hasYears, cells.hasClasses]
  }

  /// A point of the search.
  struct Point {
    var deviations: [Double]
    var equations: MixedEquations
    /// The derivatives of the criterion with respect to the ratios of variances.
    var slopes: [Double]
    /// The derivatives with respect to the deviations.
    var gradient: [Double] { zip(deviations, slopes).map { 2 * $0 * $1 } }

    /// The effect whose deviation is 0 though the criterion falls from there: there the search has no slope to follow.
    func stuckAtZero(_ present: [Bool]) -> Int? {
      present.indices.first { present[$0] && abs(deviations[$0]) < nearZero && slopes[$0] < 0 }
    }
  }

  /// Standard deviations in the middle of what schools show.
  private static let start = 0.2
  /// The derivative of the criterion by θ below which the search ends.
  private static let smallestGradient = 1e-7
  /// The largest number of steps; some twenty are usual.
  private static let steps = 200
  /// A step must bring this share of what its slope promises.
  private static let sufficientShare = 1e-4
  /// Steps shorter than this share of the first are rounding.
  private static let shortestStep = 1e-10
  /// The criterion is known to so many units at best.
  private static let criterionRounding = 1e-9
  /// The share of the criterion that rounding may add.
  private static let rounding = 1e-13
  /// Deviations below this are tried at 0.
  private static let nearZero = 1e-3

  /// The best point, and whether the search came to rest.
  /// - Complexity: about 20 times O(cells × columns²).
  /// - Throws: `SchoolEffectsError`.
  func minimum() throws(SchoolEffectsError) -> (point: Point, isConverged: Bool) {
    var (best, isConverged) = try descent(from: present.map { $0 ? Self.start : 0 })
    for k in present.indices where present[k] && abs(best.deviations[k]) < Self.nearZero {
      try settle(k, &best)
    }
    if let stuck = best.stuckAtZero(present) {
      var again = best.deviations
      again[stuck] = Self.start
      (best, isConverged) = try descent(from: again)
    }
    return (best, isConverged)
  }

  /// Takes a deviation for 0 where the criterion does not object.
  private func settle(_ k: Int, _ best: inout Point) throws(SchoolEffectsError) {
    var zero = best.deviations
    zero[k] = 0
    let point = try self.point(zero)
    if point.equations.criterion <= best.equations.criterion + Self.criterionRounding { best = point }
  }

  private func point(_ deviations: [Double]) throws(SchoolEffectsError) -> Point {
    let ratios = VarianceRatios(
      school: deviations[0] * deviations[0], year: deviations[1] * deviations[1], schoolClass: deviations[2] * deviations[2])
    let equations = try MixedEquations(cells, ratios)
    let slopes = equations.gradient(cells)
    return Point(deviations: deviations, equations: equations, slopes: [slopes.school, slopes.year, slopes.schoolClass])
  }

  private func descent(from start: [Double]) throws(SchoolEffectsError) -> (Point, Bool) {
    var here = try point(start)
    var inverse = InverseHessian(scale: Self.start / (1 + here.gradient.map(abs).max()!))
    for _ in 0..<Self.steps {
      if here.gradient.allSatisfy({ abs($0) < Self.smallestGradient }) { return (here, true) }
      guard let next = try step(from: here, along: inverse.direction(here.gradient)) else {
        if inverse.isFresh { return (here, here.gradient.allSatisfy { abs($0) < Self.smallestGradient.squareRoot() }) }
        inverse.forget()
        continue
      }
      inverse.learn(
        step: zip(next.deviations, here.deviations).map { $0 - $1 }, change: zip(next.gradient, here.gradient).map { $0 - $1 })
      here = next
    }
    return (here, false)
  }

  /// The first point of a backtracking search that is low enough.
  private func step(from here: Point, along direction: [Double]) throws(SchoolEffectsError) -> Point? {
    let slope = zip(direction, here.gradient).reduce(0) { $0 + $1.0 * $1.1 }
    guard slope < 0 else { return nil }
    var length = 1.0
    while length > Self.shortestStep {
      let next = try point(zip(here.deviations, direction).map { $0 + length * $1 })
      let bound = here.equations.criterion + Self.sufficientShare * length * slope + Self.rounding * abs(here.equations.criterion)
      if next.equations.criterion <= bound { return next }
      length /= 2
    }
    return nil
  }
}
