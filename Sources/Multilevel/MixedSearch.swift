import LinearAlgebra

/// Finds the relative covariances with the smallest criterion.
struct MixedSearch {
  let criterion: MixedCriterion
  let iterationLimit: Int

  /// What was found.
  struct Result {
    let θ: [Double]
    let state: MixedState
    let value: Double
    /// The rank of the covariance of each term.
    let ranks: [Int]
    let iterations: Int
  }

  /// The relative standard deviations that searches start from, in units of the scaled columns.
  private static let starts = [0.5, 3]
  /// With fewer effects than this a second search costs nothing, and criteria of few groups may have several minima.
  private static let fewEffects = 1000
  /// A residual below this share of the outcome's squares is rounding.
  private static let perfectShare = 1e-12

  /// The best minimum of all starts.
  /// - Throws: `MultilevelError.perfectFit`, `.notConverged`.
  func best() throws(MultilevelError) -> Result {
    let y = criterion.equations.columns
    guard criterion.equations.products.columns[y, y] > 0 else { throw .perfectFit }
    let minimizer = Minimizer(objective: criterion, iterationLimit: iterationLimit)
    let starts = criterion.equations.layout.effects < MixedSearch.fewEffects ? MixedSearch.starts : [MixedSearch.starts[0]]
    let found = starts.compactMap { minimizer.minimize(from: criterion.parameters.start($0)) }
    guard let lowest = found.min(by: { $0.point.value < $1.point.value }) else { throw .perfectFit }
    let share = lowest.point.state.residual / criterion.equations.products.columns[y, y]
    guard share > MixedSearch.perfectShare else { throw .perfectFit }
    let iterations = found.reduce(0) { $0 + $1.iterations }
    guard lowest.isConverged else { throw .notConverged(iterations: iterations) }
    let (θ, ranks) = BoundaryDecision(criterion: criterion).decide(lowest.point.x, value: lowest.point.value)
    guard let state = criterion.state(at: θ) else { throw .notConverged(iterations: iterations) }
    return Result(θ: θ, state: state, value: criterion.value(state), ranks: ranks, iterations: iterations)
  }
}
