import LinearAlgebra

/// The order in which features enter the non-negative lasso path of one quadratic approximation.
struct EntryOrder {
  private(set) var entered: [Int] = []
  private let gram: [Double]
  private let limit: Int
  /// The penalty below which a feature of each column only enters as noise.
  private let floors: [Double]

  /// Walks down the path until `limit` features have entered, or λ is a thousandth of its start.
  ///
  /// Where more would enter between two steps than are wanted, the interval is halved until they part; features that cannot be parted enter by their
  /// standardised coefficient, then by position. A feature may not enter once λ is below `noiseFloor` standard errors of its slope,
  /// `√(G_jj / N)`.
  /// - Complexity: O(steps × sweeps × columns × active).
  init(of quadratic: LogisticQuadratic, limit: Int, noiseFloor: Double = 0) {
    gram = quadratic.gram.diagonal
    floors = gram.map { noiseFloor * ($0 / quadratic.rowWeight).squareRoot() }
    self.limit = limit
    var lasso = NonNegativeLasso(gram: quadratic.gram, response: quadratic.response)
    let top = lasso.largestUsefulPenalty
    guard top > 0 else { return }
    var above = (penalty: top, lasso: lasso)
    for penalty in PenaltyGrid(top: top).values.dropFirst() {
      lasso.solve(penalty: penalty, tolerance: top * Self.tolerance)
      if entered.count + newcomers(lasso, penalty).count > limit {
        part(above, (penalty, lasso), top)
        return
      }
      entered += newcomers(lasso, penalty)
      if entered.count == limit { return }
      above = (penalty, lasso)
    }
  }

  private typealias Step = (penalty: Double, lasso: NonNegativeLasso)

  /// Halves the interval between a step with few enough and a step with too many features.
  private mutating func part(_ above: Step, _ below: Step, _ top: Double) {
    var (above, below) = (above, below)
    for _ in 0..<Self.halvings where entered.count < limit {
      var lasso = above.lasso
      let penalty = (above.penalty + below.penalty) / 2
      lasso.solve(penalty: penalty, tolerance: top * Self.tolerance)
      if entered.count + newcomers(lasso, penalty).count > limit {
        below = (penalty, lasso)
      } else {
        entered += newcomers(lasso, penalty)
        above = (penalty, lasso)
      }
    }
    entered += newcomers(below.lasso, below.penalty).prefix(limit - entered.count)
  }

  private func newcomers(_ lasso: NonNegativeLasso, _ penalty: Double) -> [Int] {
    let size = { (j: Int) in -lasso.coefficients[j] * gram[j].squareRoot() }
    return lasso.active.filter { !entered.contains($0) && penalty >= floors[$0] }.sorted { (size($0), $0) < (size($1), $1) }
  }

  /// The descent's tolerance as a share of the largest useful penalty.
  private static let tolerance = 1e-6
  private static let halvings = 20
}
