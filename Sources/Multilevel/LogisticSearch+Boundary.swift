import LinearAlgebra

extension LogisticSearch {
  /// The optimum, and the coordinates that were free there: those of a variance of 0, or of effects that follow from others, are not.
  struct Optimum {
    let point: Point
    let free: [Int]
    /// The inverse of the Hessian in the free coordinates.
    let inverse: Matrix
  }

  /// A diagonal element of Λ below this, alone or beside the effect's whole deviation, may stand for 0.
  private static var suspicious: (alone: Double, beside: Double) { (0.05, 0.01) }
  /// A value that is not worse by more than this counts as the same.
  private static var sameValue: Double { 1e-8 }

  /// The optimum over all covariances, those at the boundary included.
  ///
  /// - Throws: `MultilevelError`.
  mutating func optimum(from start: [Double]) throws(MultilevelError) -> Optimum {
    var free = Array(start.indices)
    var best = try descend(from: start, free: free)
    best.point.x = signed(best.point.x)
    var rejected: Set<Int> = []
    while let place = suspect(best.point.x, free, except: rejected) {
      let (x, left) = degenerate(best.point.x, at: place, free)
      let candidate = try descend(from: x, free: left)
      if candidate.point.value <= best.point.value + Self.sameValue {
        (best, free) = (candidate, left)
        best.point.x = signed(best.point.x)
      } else {
        rejected.insert(place)
      }
    }
    let (point, inverse) = try polish(best, free: free)
    return Optimum(point: point, free: free, inverse: inverse)
  }

  /// The smallest free diagonal element of a Λ that may stand for 0.
  private func suspect(_ x: [Double], _ free: [Int], except rejected: Set<Int>) -> Int? {
    var found: (place: Int, size: Double)?
    for term in parameters.terms {
      for j in 0..<term.effects {
        let place = term.place(j, j)
        guard free.contains(place), !rejected.contains(place) else { continue }
        let whole = (0...j).reduce(0) { $0 + x[term.place(j, $1)] * x[term.place(j, $1)] }.squareRoot()
        guard x[place] < Self.suspicious.alone || x[place] < Self.suspicious.beside * whole else { continue }
        if x[place] < found?.size ?? .infinity { found = (place, x[place]) }
      }
    }
    return found?.place
  }

  /// The same covariances with Λ's columns turned so that no diagonal element is negative.
  private func signed(_ x: [Double]) -> [Double] {
    var x = x
    for term in parameters.terms {
      for j in 0..<term.effects where x[term.place(j, j)] < 0 {
        for i in j..<term.effects { x[term.place(i, j)] = -x[term.place(i, j)] }
      }
    }
    return x
  }

  /// A point whose covariance has lost a dimension: the diagonal element at a place is 0, and Λ is the Cholesky factor of what is left, a column of
  /// which is 0; with the coordinates that stay free.
  private func degenerate(_ x: [Double], at place: Int, _ free: [Int]) -> (x: [Double], free: [Int]) {
    var x = x
    x[place] = 0
    guard let term = parameters.terms.last(where: { $0.start <= place }) else { return (x, free) }
    let q = term.effects
    var Σ = Matrix(rows: q, columns: q)
    for i in 0..<q { for j in 0...i { for k in 0...j { Σ[i, j] += x[term.place(i, k)] * x[term.place(j, k)] } } }
    var fixed: Set<Int> = []
    for j in 0..<q {
      let pivot = (0..<j).reduce(Σ[j, j]) { $0 - x[term.place(j, $1)] * x[term.place(j, $1)] }
      // What rounding leaves of a pivot of 0.
      let isZero = pivot <= 1e-12 * Σ[j, j]
      if isZero { fixed.formUnion((j..<q).map { term.place($0, j) }) }
      for i in j..<q {
        let rest = (0..<j).reduce(Σ[i, j]) { $0 - x[term.place(i, $1)] * x[term.place(j, $1)] }
        x[term.place(i, j)] = isZero ? 0 : rest / pivot.squareRoot()
      }
    }
    return (x, free.filter { !fixed.contains($0) })
  }
}
