import LinearAlgebra

/// The non-negative lasso path of a logistic regression, followed down to a budget, and the refit of what it chose.
///
/// Each outer step makes one pass over the rows for the quadratic approximation and descends on its Gram matrix. The refit has no lasso penalty and
/// keeps β ≥ 0, so that points follow the order of the bins.
public struct NonNegativePath: Sendable {
  /// How much may stand on the card.
  public let budget: ItemBudget

  /// A path down to a budget, at most 25 features unless given.
  /// - Throws: `ScorecardsError.invalidSetting` for a budget below 1.
  public init(budget: ItemBudget = .features(25)) throws(ScorecardsError) {
    guard budget.limit >= 1 else { throw .invalidSetting(name: "budget", allowed: "≥ 1") }
    self.budget = budget
  }

  /// Fits binned features; columns of one item share its place in a budget of items.
  /// - Complexity: about 10 to 20 passes of O(rows × columns²).
  /// - Throws: `ScorecardsError` when the vectors do not fit the design or the steps do not converge.
  public func fit(
    _ design: BinnedDesign, outcome: [Double], offset: [Double]? = nil, weights: [Double]? = nil, threads: Int = 1
  ) throws(ScorecardsError) -> NonNegativeFit {
    let rows = try LogisticRows(design, outcome: outcome, offset: offset, weights: weights, threads: threads)
    return try fit(rows, items: design.items.map(\.feature.item))
  }

  /// Fits any design; column j belongs to item `items[j]`, each column to its own unless given.
  /// - Complexity: about 10 to 20 passes of O(rows × columns²).
  /// - Throws: `ScorecardsError.notConverged` when the steps do not converge.
  public func fit(_ rows: LogisticRows, items: [String]? = nil) throws(ScorecardsError) -> NonNegativeFit {
    let names = items ?? (0..<rows.design.columns).map(String.init)
    precondition(names.count == rows.design.columns, "each column needs its item")
    var search = PathSearch(rows: rows, items: names, budget: budget)
    search.approach()
    let penalized = try search.settle()
    let chosen = penalized.point.coefficients.indices.filter { penalized.point.coefficients[$0] > 0 }
    var refit = Reweighting(rows: rows, penalty: 0, ridge: Self.ridge, allowed: Set(chosen))
    let final = try refit.converge(from: penalized.point)
    return NonNegativeFit(
      point: final.point, selected: chosen.filter { final.point.coefficients[$0] > 0 }, penalized: penalized.point,
      penalty: search.penalty, path: search.path, logLikelihood: final.logLikelihood,
      violation: max(penalized.violation, final.violation), passes: search.passes + refit.passes)
  }

  /// The point on the path where `features` features have entered, near enough to take working weights from.
  static func approximatePoint(_ rows: LogisticRows, features: Int) -> LogisticPoint {
    let items = (0..<rows.design.columns).map(String.init)
    var search = PathSearch(rows: rows, items: items, budget: .features(features))
    search.approach()
    return search.point
  }

  /// The refit's ridge, per row: makes the answer unique when two chosen features say the same, and changes no other in the sixth digit.
  private static let ridge = 1e-9
}
