/// A function that is minimised, with its derivative.
protocol SmoothObjective {
  /// What is computed once for value and derivative.
  associatedtype State

  /// The state at a point; nil where the function has no value.
  func state(at x: [Double]) -> State?
  func value(_ state: State) -> Double
  func gradient(_ state: State) -> [Double]
}

extension SmoothObjective {
  /// The second derivative at a point, from differences of the first; nil where a neighbour has no value.
  /// - Complexity: two derivatives a variable.
  func hessian(at x: [Double]) -> [[Double]]? {
    var columns: [[Double]] = []
    for k in x.indices {
      let step = differenceStep * max(1, abs(x[k]))
      guard let above = neighbour(x, k, step), let below = neighbour(x, k, -step) else { return nil }
      columns.append(zip(above, below).map { ($0 - $1) / (2 * step) })
    }
    return x.indices.map { i in x.indices.map { (columns[i][$0] + columns[$0][i]) / 2 } }
  }

  private func neighbour(_ x: [Double], _ k: Int, _ step: Double) -> [Double]? {
    var near = x
    near[k] += step
    return state(at: near).map(gradient)
  }
}

/// The step of central differences: the third root of the unit roundoff, rounded up.
private let differenceStep = 1e-5
