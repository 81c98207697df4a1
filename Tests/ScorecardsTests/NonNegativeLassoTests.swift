import LinearAlgebra
import Testing

@testable import Scorecards

struct NonNegativeLassoTests {
  private static func problem(seed: Int) -> (gram: Matrix, response: [Double]) {
    var random = Simulation(seed: seed)
    let p = 3 + random.below(10)
    let A = Matrix(rows: 40, columns: p, elements: random.normals(40 * p))
    var G = A.transposed * A
    for k in G.elements.indices { G.elements[k] /= 40 }
    return (G, random.normals(p))
  }

  /// Proximal gradient with a step below 1 / trace(G): slow, but nothing like coordinate descent.
  private static func naive(_ G: Matrix, _ c: [Double], _ λ: Double, ridge: Double) -> [Double] {
    let step = 1 / (G.diagonal.reduce(0, +) + ridge)
    var β = c.map { _ in 0.0 }
    for _ in 0..<200_000 {
      let Gβ = G * β
      let next = β.indices.map { j in max(β[j] + step * (c[j] - Gβ[j] - ridge * β[j] - λ), 0) }
      if next == β { break }
      β = next
    }
    return β
  }

  @Test(arguments: 1...20)
  func `coordinate descent finds what proximal gradient finds, all along the path`(seed: Int) {
    let (G, c) = Self.problem(seed: seed)
    var lasso = NonNegativeLasso(gram: G, response: c, ridge: 0.01)
    let top = lasso.largestUsefulPenalty
    for share in [1.0, 0.6, 0.3, 0.05] {
      lasso.solve(penalty: top * share, tolerance: 1e-13)
      let want = Self.naive(G, c, top * share, ridge: 0.01)
      #expect(zip(lasso.coefficients, want).allSatisfy { abs($0 - $1) < 1e-10 })
      #expect(lasso.violation(penalty: top * share) < 1e-12)
    }
  }

  @Test(arguments: 1...20)
  func `nothing enters at the largest useful penalty and something enters below it`(seed: Int) {
    let (G, c) = Self.problem(seed: seed)
    var lasso = NonNegativeLasso(gram: G, response: c)
    let top = lasso.largestUsefulPenalty
    guard top > 0 else { return }
    lasso.solve(penalty: top, tolerance: 1e-13)
    #expect(lasso.active.isEmpty)
    lasso.solve(penalty: top * 0.99, tolerance: 1e-13)
    #expect(!lasso.active.isEmpty)
    #expect(abs(lasso.largestUsefulPenalty - top) < 1e-13)
  }

  @Test func `only allowed coordinates leave 0`() {
    let (G, _) = Self.problem(seed: 1)
    var lasso = NonNegativeLasso(gram: G, response: G.diagonal.map { _ in 1 }, allowed: [1])
    lasso.solve(penalty: 0, tolerance: 1e-12)
    #expect(lasso.active == [1])
  }
}
