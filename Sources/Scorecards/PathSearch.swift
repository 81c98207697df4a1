import LinearAlgebra

/// The search for the penalty at which a non-negative lasso path meets a budget.
struct PathSearch {
  private let rows: LogisticRows
  private let items: [String]
  private let budget: ItemBudget
  private let grid: PenaltyGrid
  private var step = 0
  private(set) var point: LogisticPoint
  private(set) var path: [NonNegativeFit.PathPoint] = []
  private(set) var passes = 0

  var penalty: Double { grid.values[step] }

  /// A search from the null fit.
  init(rows: LogisticRows, items: [String], budget: ItemBudget) {
    self.rows = rows
    self.items = items
    self.budget = budget
    point = rows.nullPoint()
    let start = rows.quadratic(at: point).quadratic
    passes = 1
    grid = PenaltyGrid(top: NonNegativeLasso(gram: start.gram, response: start.response).largestUsefulPenalty)
    walk(start)
  }

  /// Takes new working weights at the point found and walks again, until penalty and point hardly move.
  mutating func approach() {
    for _ in 0..<Self.mostWalks {
      let (lastStep, lastPoint) = (step, point)
      walk(rows.quadratic(at: point).quadratic)
      passes += 1
      let move = zip(point.coefficients, lastPoint.coefficients).reduce(0) { max($0, abs($1.0 - $1.1)) }
      if step == lastStep, move < Self.nearEnough { return }
    }
  }

  /// Converges at the penalty found; goes back up where the converged fit breaks the budget.
  mutating func settle() throws(ScorecardsError) -> Reweighting.Answer {
    while true {
      var reweighting = Reweighting(rows: rows, penalty: penalty, ridge: 0, allowed: nil)
      let answer = try reweighting.converge(from: point)
      passes += reweighting.passes
      point = answer.point
      if step == 0 || use(answer.point.coefficients) <= budget.limit { return answer }
      step -= 1
    }
  }

  /// Walks one approximation's path down to the last penalty within the budget.
  private mutating func walk(_ quadratic: LogisticQuadratic) {
    var lasso = NonNegativeLasso(gram: quadratic.gram, response: quadratic.response)
    guard let top = grid.values.first, top > 0 else { return }
    path = []
    for (k, penalty) in grid.values.enumerated() {
      lasso.solve(penalty: penalty, tolerance: top * Self.tolerance)
      let used = use(lasso.coefficients)
      path.append(.init(penalty: penalty, features: lasso.active.count, budgetUsed: used))
      if used > budget.limit { return }
      step = k
      point = LogisticPoint(intercept: quadratic.intercept(for: lasso.coefficients), coefficients: lasso.coefficients)
    }
  }

  private func use(_ β: [Double]) -> Int { budget.use(β.indices.filter { β[$0] > 0 }, items: items) }

  private static let mostWalks = 8
  /// A move of the coefficients that does not change which features are in.
  private static let nearEnough = 1e-2
  /// The descent's tolerance as a share of the largest useful penalty.
  private static let tolerance = 1e-6
}
