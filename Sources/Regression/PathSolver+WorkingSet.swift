import LinearAlgebra

extension PathSolver {
  /// Lets columns into the working set whose gradient may pass the bound of the penalty, its slope moving by no more than `slack`.
  ///
  /// Where one comes in others that are about to follow come with it, so that second derivatives need not be made anew for each.
  mutating func admit(_ λ: PathState.Strength, slack: Double) {
    if letIn(λ, slack: slack) { _ = letIn(λ, slack: PathSolver.foresight * slack) }
  }

  private mutating func letIn(_ λ: PathState.Strength, slack: Double) -> Bool {
    var place = working
    var hasGrown = false
    while place < columns.count {
      if states.contains(where: { $0.mayEnter(column: place, λ, slack: slack) }) {
        exchange(place, working)
        working += 1
        hasGrown = true
      }
      place += 1
    }
    if hasGrown { for i in states.indices { states[i].curvature = nil } }
    return hasGrown
  }

  /// How many times the slack of the strong rule is given to columns when one comes in.
  private static let foresight = 3.0

  /// Whether a column that takes no part violates the conditions.
  func hasViolation(outside working: Int, _ open: [Int], _ λ: PathState.Strength) -> Bool {
    open.contains { i in
      (working..<columns.count).contains { states[i].violation(ofColumn: $0, λ) > PathSolver.targetViolation }
    }
  }

  private mutating func exchange(_ a: Int, _ b: Int) {
    guard a != b else { return }
    model.rows.swapColumns(a, b)
    columns.swapAt(a, b)
    for i in states.indices { states[i].swapColumns(a, b) }
  }

  /// Makes the second derivatives anew that open fits lack or that have become stale.
  mutating func refreshCurvatures(_ open: [Int]) {
    if sharedIsCurrent {
      for i in open where i > 0 && states[i].isStale && states[i].curvature != nil { states[i].needsOwnCurvature = true }
    }
    let lacking = open.filter { states[$0].curvature == nil || states[$0].isStale }
    guard !lacking.isEmpty else { return }
    if lacking.contains(where: { $0 == 0 || !states[$0].needsOwnCurvature }) { shareCurvature() }
    for i in lacking where states[i].needsOwnCurvature {
      let sums = model.crossProducts(at: states[i].point, working: working, folds: folds)
      set(
        i,
        sum: sums.indices.reduce(into: Matrix(rows: working + 1, columns: working + 1)) { total, fold in
          if fold != states[i].fold { total.add(sums[fold]) }
        })
    }
  }

  /// Second derivatives at the fit to all rows, for it and for every fold that does not need its own.
  private mutating func shareCurvature() {
    sharedIsCurrent = true
    let usesFolds = folds > 1 && folds <= PathSolver.mostFoldSums
    let sums = model.crossProducts(at: states[0].point, working: working, folds: usesFolds ? folds : 1)
    var total = Matrix(rows: working + 1, columns: working + 1)
    for sum in sums { total.add(sum) }
    for i in states.indices where i == 0 || !states[i].needsOwnCurvature {
      var own = total
      if let fold = states[i].fold {
        if usesFolds { own.add(sums[fold], times: -1) } else { own.scale(by: states[i].weight / states[0].weight) }
      }
      set(i, sum: own)
    }
  }

  private mutating func set(_ i: Int, sum: Matrix) {
    states[i].curvature = Curvature(sum, weight: states[i].weight, hasIntercept: states[i].hasIntercept)
    states[i].isStale = false
  }
}

extension PathState {
  /// Whether a column outside the working set may leave 0.
  func mayEnter(column j: Int, _ λ: Strength, slack: Double) -> Bool {
    guard isFree[j] else { return false }
    let bound = (λ.absolute - slack) * absoluteFactors[j]
    return abs(values.gradient[j]) > bound
  }
}

extension Matrix {
  fileprivate mutating func add(_ other: Matrix, times factor: Double = 1) {
    for k in elements.indices { elements[k] += factor * other.elements[k] }
  }

  fileprivate mutating func scale(by factor: Double) { for k in elements.indices { elements[k] *= factor } }
}
