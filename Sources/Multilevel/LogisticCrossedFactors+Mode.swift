import Glibc
import LinearAlgebra

extension LogisticCrossedFactors {
  /// The length of a step, squared, from which the mode is exact to rounding; and from which the next step is.
  private static let tolerance = (exact: 1e-24, nextIsExact: 1e-12)
  private static let steps = 60

  /// The mode for these parameters, by Newton's method with halved steps.
  func mode(_ fixed: [Double], _ z̃: [[Double]], _ L: [Matrix]) -> State? {
    var here = state(fixed, z̃, modes)
    var last = Double.infinity
    for _ in 0..<Self.steps {
      guard here.h.isFinite, let factor = factorized(here, L) else { return nil }
      here.factor = factor
      let step = factor.solve(Matrix(rows: 1, columns: layout.effects, elements: here.slope)).elements
      let length = zip(step, here.slope).reduce(0) { $0 + $1.0 * $1.1 }
      if length <= Self.tolerance.exact || (last < Self.tolerance.nextIsExact && length >= last / 4) { return here }
      last = length
      guard let next = shortened(here, step, length, fixed, z̃) else { return nil }
      here = next
    }
    here.factor = factorized(here, L)
    return here
  }

  private func shortened(_ here: State, _ step: [Double], _ length: Double, _ fixed: [Double], _ z̃: [[Double]]) -> State? {
    var share = 1.0
    while share > 1e-10 {
      let next = state(fixed, z̃, zip(here.u, step).map { $0 - share * $1 })
      // Rounding in h hides what short steps gain.
      if next.h <= here.h + 1e-13 * abs(here.h) || length < 1e-8 { return next }
      share /= 2
    }
    return nil
  }

  private func factorized(_ state: State, _ L: [Matrix]) -> BlockCholesky? {
    let terms = layout.order.map { rows.Z[$0] as any RowBlocks }
    // The layout has its terms in the order of the factors, the sums want them so too.
    let inOrder = layout.order.indices.sorted { layout.order[$0] < layout.order[$1] }.map { terms[$0] }
    let none = Matrix(rows: rows.outcome.count, columns: 1)
    let sums = GroupCrossProducts(
      layout, MixedRows(columns: none, terms: inOrder, responses: [], weights: state.information), threads: threads)
    return try? BlockCholesky(layout, sums, factors: L)
  }

  /// Everything of the rows at these effects.
  private func state(_ fixed: [Double], _ z̃: [[Double]], _ u: [Double]) -> State {
    let n = fixed.count
    var state = State(
      u: u, residual: [Double](repeating: 0, count: n), information: [Double](repeating: 0, count: n),
      third: [Double](repeating: 0, count: n))
    for i in 0..<n {
      let η = fixed[i] + product(z̃, u, i)
      let (w, y) = (rows.weight[i], rows.outcome[i])
      let e = exp(-abs(η))
      let larger = 1 / (1 + e)
      let smaller = e * larger
      let (μ, c) = η < 0 ? (smaller, larger) : (larger, smaller)
      state.residual[i] = w * (y * c - (1 - y) * μ)
      state.information[i] = w * larger * smaller
      state.third[i] = state.information[i] * (c - μ)
      state.h += w * (max(η, 0) - y * η + log1p(e))
    }
    state.slope = zip(u, gathered(z̃, state.residual)).map { $0 - $1 }
    state.h += u.reduce(0) { $0 + $1 * $1 } / 2
    return state
  }
}
