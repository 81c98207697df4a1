import Glibc
import LinearAlgebra
import Parallel

/// Follows penalised regressions down a sequence of penalties: the fit to all rows, and beside it those without each fold.
///
/// Every step reads the rows once for all fits: exact losses and gradients. Between two readings each fit minimises its own quadratic approximation
/// whose second derivatives come from the fit to all rows at an earlier step, less those of the fold that is left out; the gradient being exact, old
/// second derivatives cost steps but no digits. Only working columns take part in the approximations: those that are not 0, or that the sequential
/// strong rule (Tibshirani and others 2012, Journal of the Royal Statistical Society B 74, 245–266) lets in; the conditions of Karush, Kuhn and Tucker
/// are checked for every column in every reading.
struct PathSolver: Sendable {
  let model: PanelModel
  let folds: Int
  let mixing: Double
  /// The fit to all rows, and then one for each fold.
  var states: [PathState]
  /// For each place in the panels, the column of the design that stands there.
  var columns: [Int]
  /// The number of columns, from the first, that take part in approximations.
  var working = 0
  /// Whether the fit to all rows has not moved since its second derivatives were shared among the folds.
  var sharedIsCurrent = false

  /// A violation at which the fit to all rows is left alone.
  static let targetViolation = 1e-11
  /// A violation at which a fit without a fold is left alone: it only serves to predict that fold.
  static let foldTargetViolation = 1e-9
  /// A violation that must be reached.
  static let largestViolation = 1e-8
  /// The number of readings of the rows for one penalty after which a fit has failed.
  static let iterationLimit = 200
  /// How much shorter than the violation the last step inside an approximation must be.
  static let inexactness = 1e-3
  /// An approximation that leaves more than this share of a violation needs new second derivatives, whatever they cost.
  static let poorShare = 0.3
  /// The decimal digits that a step gains with new second derivatives.
  static let freshDigits = 2.3
  /// As many fits as take a reading of the rows twice the time that it takes for one.
  static let fitsInReading = 8
  /// Where rounding stops progress, a violation that falls by less than this factor is left alone.
  static let stalledShare = 0.5
  /// How far the objective may rise by rounding alone, relative to its size.
  static let roundingSlack = 1e-12
  /// The number of halvings after which a step has failed.
  static let halvingLimit = 50
  /// Beyond so many folds the second derivatives of all rows serve for each.
  static let mostFoldSums = 32

  /// Finds the minimum of every fit at λ, from those at an earlier penalty.
  /// - Complexity: O(rows × columns × fits) a reading, two to four readings.
  /// - Throws: `RegressionError.penalty(.notConverged)`.
  mutating func solve(_ λ: Double, after earlier: Double, mixing α: Double? = nil) throws(RegressionError) {
    let strength = PathState.Strength(λ, mixing: α ?? mixing)
    admit(strength, slack: max(0, earlier - λ) * (α ?? mixing))
    var violations = states.map { $0.violation(strength) }
    var open = states.indices.filter { violations[$0] > target($0) }
    var iterations = 0
    while !open.isEmpty {
      guard iterations < PathSolver.iterationLimit else { return try end(open, violations, λ) }
      iterations += 1
      if hasViolation(outside: working, open, strength) { admit(strength, slack: 0) }
      refreshCurvatures(open)
      let moved = step(open, strength, violations)
      if open.contains(0) { sharedIsCurrent = false }
      open = open.filter { i in
        let before = violations[i]
        violations[i] = states[i].violation(strength)
        if violations[i] <= target(i) { return false }
        if isPoor(i, from: before, to: violations[i]) { states[i].isStale = true }
        let isStalled = violations[i] > PathSolver.stalledShare * before || !moved.contains(i)
        return !(isStalled && violations[i] <= PathSolver.largestViolation)
      }
    }
    try end(states.indices.filter { violations[$0] > PathSolver.largestViolation }, violations, λ)
  }

  private func target(_ i: Int) -> Double { i == 0 ? PathSolver.targetViolation : PathSolver.foldTargetViolation }

  /// Whether new second derivatives would cost less than the steps that they save.
  private func isPoor(_ i: Int, from before: Double, to violation: Double) -> Bool {
    let share = violation / before
    guard share <= PathSolver.poorShare else { return true }
    if i > 0, sharedIsCurrent { return false }
    let digits = log10(violation / target(i))
    let saved = digits / -log10(share) - digits / PathSolver.freshDigits
    let readings = 2 * max(states.count, PathSolver.fitsInReading) * (columns.count + working)
    return saved > Double(working * working) / Double(readings)
  }

  private func end(_ failed: [Int], _ violations: [Double], _ λ: Double) throws(RegressionError) {
    let worst = failed.reduce(0) { max($0, violations[$1]) }
    if !failed.isEmpty, !(worst <= PathSolver.largestViolation) { throw .penalty(.notConverged(strength: λ, violation: worst)) }
  }

  /// One step of each open fit: the minimum of its approximation, or as far towards it as the objective falls. Those that moved.
  private mutating func step(_ open: [Int], _ λ: PathState.Strength, _ violations: [Double]) -> Set<Int> {
    let (states, working) = (states, working)
    var candidates = Parallel.map(count: open.count, threads: model.threads) { place in
      states[open[place]].candidate(working: working, λ, tolerance: PathSolver.inexactness * violations[open[place]])
    }
    var waiting = Array(open.indices)
    for _ in 0..<PathSolver.halvingLimit {
      let found = model.values(of: waiting.map { states[open[$0]] }, at: waiting.map { candidates[$0] }, working: working)
      var refused: [Int] = []
      for (place, values) in zip(waiting, found) {
        if self.states[open[place]].accept(candidates[place], values, λ) { continue }
        refused.append(place)
        self.states[open[place]].isStale = true
        candidates[place] = states[open[place]].point.midpoint(candidates[place])
      }
      waiting = refused
      if waiting.isEmpty { break }
    }
    return Set(open.indices.filter { !waiting.contains($0) }.map { open[$0] })
  }
}

extension PathState {
  /// The minimum of the approximation around the point.
  func candidate(working k: Int, _ λ: Strength, tolerance: Double) -> Point {
    guard let curvature else { preconditionFailure("a step needs second derivatives") }
    var quadratic = PenalizedQuadratic(self, curvature, λ)
    quadratic.minimize(tolerance: tolerance)
    var next = point
    next.coefficients.replaceSubrange(..<k, with: quadratic.coefficients)
    guard let h0 = curvature.intercept else { return next }
    var pull = values.interceptGradient
    for j in 0..<k { pull += curvature.cross[j] * (next.coefficients[j] - point.coefficients[j]) }
    next.intercept -= pull / h0
    return next
  }

  /// Moves to a candidate unless the objective would rise.
  mutating func accept(_ candidate: Point, _ found: Values, _ λ: Strength) -> Bool {
    let (before, after) = (objective(values, point, λ), objective(found, candidate, λ))
    guard after.isFinite, found.gradient.allSatisfy(\.isFinite) else { return false }
    guard after <= before + PathSolver.roundingSlack * (1 + abs(before)) else { return false }
    point = candidate
    values = found
    return true
  }
}
