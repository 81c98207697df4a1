import LinearAlgebra

extension LogisticSearch {
  /// The inverse of the Hessian at the start with its eigenvalues made positive.
  mutating func startingInverse(_ here: Point, _ free: [Int]) throws(MultilevelError) -> Matrix {
    let n = free.count
    var H = Matrix(rows: n, columns: n)
    for (k, j) in free.enumerated() {
      var x = here.x
      x[j] += differences.first
      guard let there = point(x) else { throw .notConverged(iterations: iterations) }
      for (l, i) in free.enumerated() { H[l, k] = (there.slope[i] - here.slope[i]) / differences.first }
    }
    return try inverse(ofPositive: H.symmetrized)
  }

  /// The smallest part of the largest eigenvalue that one is taken for; the columns have deviations near 1.
  private static var smallestShare: Double { 1e-6 }

  private func inverse(ofPositive H: Matrix) throws(MultilevelError) -> Matrix {
    guard let eigen = try? SymmetricEigen(H) else { throw .notConverged(iterations: iterations) }
    let least = Self.smallestShare * (eigen.values.map(abs).max() ?? 1)
    var scaled = eigen.vectors
    for k in eigen.values.indices {
      let value = max(abs(eigen.values[k]), least)
      for i in 0..<scaled.rows { scaled[i, k] /= value }
    }
    return scaled * eigen.vectors.transposed
  }

  /// The Hessian at a point from central differences of the slope, each of a small part of a standard error.
  private mutating func hessian(at here: Point, _ free: [Int], errors: [Double]) throws(MultilevelError) -> Matrix {
    var H = Matrix(rows: free.count, columns: free.count)
    for (k, j) in free.enumerated() {
      let δ = differences.last * errors[k]
      var (above, below) = (here.x, here.x)
      above[j] += δ
      below[j] -= δ
      guard let high = point(above), let low = point(below) else { throw .notConverged(iterations: iterations) }
      for (l, i) in free.enumerated() { H[l, k] = (high.slope[i] - low.slope[i]) / (2 * δ) }
    }
    return H.symmetrized
  }

  /// The optimum near a point, by Newton's steps, and the inverse of the Hessian there.
  ///
  /// - Throws: `MultilevelError.notConverged` when the Hessian is not positive definite or no step leads further.
  mutating func polish(_ start: Descent, free: [Int]) throws(MultilevelError) -> (point: Point, inverse: Matrix) {
    guard var here = point(start.point.x) else { throw .notConverged(iterations: iterations) }
    let H = try hessian(at: here, free, errors: start.inverse.diagonal.map { $0.squareRoot() })
    guard let factor = try? Cholesky(H) else { throw .notConverged(iterations: iterations) }
    var last = Double.infinity
    while true {
      let step = factor.solve(free.map { -here.slope[$0] })
      let gain = abs(dot(step, free.map { here.slope[$0] }))
      if gain < converged || gain > last / 4 { break }
      last = gain
      var x = here.x
      for (k, j) in free.enumerated() { x[j] += step[k] }
      guard let next = point(x), next.value <= here.value + stalled else { break }
      here = next
      iterations += 1
    }
    guard last < stalled || last == .infinity else { throw .notConverged(iterations: iterations) }
    guard let settled = point(here.x) else { throw .notConverged(iterations: iterations) }
    return (settled, factor.inverse)
  }
}
