import Foundation
import LinearAlgebra
import Probability
import Scorecards
import Testing

@testable import Studies

struct RidgeRegressionTests {
  /// Columns, outcome, offset and weights of a made-up regression.
  private struct Rows {
    var X: [[Double]]
    var y: [Double]
    var offset: [Double]
    var weights: [Double]

    init(seed: UInt64, rows n: Int = 250, columns p: Int = 4, isPlain: Bool = false) {
      var random = RandomStream(seed: seed, stream: 1)
      X = (0..<p).map { _ in (0..<n).map { _ in random.normal() } }
      offset = (0..<n).map { _ in isPlain ? 0 : 0.4 * random.normal() }
      weights = (0..<n).map { _ in isPlain ? 1 : 0.5 + random.uniform() }
      y = []
      for i in 0..<n { y.append(random.bernoulli(1 / (1 + exp(1 - X[0][i] + 0.5 * X[1][i]))) ? 1 : 0) }
    }

    func fit(threads: Int = 1) throws -> [Double] {
      let rows = try LogisticRows(Matrix(columns: X), outcome: y, offset: offset, weights: weights, threads: threads)
      return try RidgeRegression(rows).coefficients
    }

    /// Residuals `w (y - μ)` and working weights `w μ (1 - μ)` at a point whose last number is the intercept.
    private func parts(_ β: [Double]) -> (residuals: [Double], weights: [Double]) {
      let μ = y.indices.map { i in
        1 / (1 + exp(-offset[i] - β.last! - X.indices.reduce(0) { $0 + β[$1] * X[$1][i] }))
      }
      return (y.indices.map { weights[$0] * (y[$0] - μ[$0]) }, y.indices.map { weights[$0] * μ[$0] * (1 - μ[$0]) })
    }

    /// The slope of `Σ w log-likelihood - ½ Σ β²`; the intercept is not penalised.
    func slope(_ β: [Double]) -> [Double] {
      let residuals = parts(β).residuals
      let ones = [Double](repeating: 1, count: y.count)
      var slope = X.indices.map { j in Self.weighted(residuals, X[j], ones) - RidgeRegression.strength * β[j] }
      slope.append(residuals.reduce(0, +))
      return slope
    }

    /// Newton's method on all coefficients at once, by plain elimination.
    func newton(start: [Double]? = nil, steps: Int = 40) -> [Double] {
      var β = start ?? [Double](repeating: 0, count: X.count + 1)
      let columns = X + [[Double](repeating: 1, count: y.count)]
      for _ in 0..<steps {
        let w = parts(β).weights
        let H = columns.indices.map { j in columns.indices.map { k in Self.weighted(w, columns[j], columns[k]) + ridge(j, k) } }
        β = zip(β, Self.solved(H, slope(β))).map { $0 + $1 }
      }
      return β
    }

    private func ridge(_ j: Int, _ k: Int) -> Double { j == k && j < X.count ? RidgeRegression.strength : 0 }

    private static func weighted(_ w: [Double], _ a: [Double], _ b: [Double]) -> Double {
      w.indices.reduce(0.0) { $0 + w[$1] * a[$1] * b[$1] }
    }

    private static func solved(_ H: [[Double]], _ g: [Double]) -> [Double] {
      var A = zip(H, g).map { $0 + [$1] }
      for k in A.indices {
        for i in A.indices where i != k {
          let factor = A[i][k] / A[k][k]
          for j in A[i].indices { A[i][j] -= factor * A[k][j] }
        }
      }
      return A.indices.map { A[$0].last! / A[$0][$0] }
    }

    /// The intercept at which the residuals sum to 0.
    func intercept(for β: [Double]) -> Double {
      var low = -30.0, high = 30.0
      for _ in 0..<200 {
        let middle = (low + high) / 2
        if slope(β + [middle]).last! > 0 { low = middle } else { high = middle }
      }
      return (low + high) / 2
    }
  }

  private func gap(_ a: [Double], _ b: [Double]) -> Double { zip(a, b).reduce(0) { max($0, abs($1.0 - $1.1)) } }

  // The last step moves no coefficient by more than 1e-4, and Newton's error is of the order of the square of it.
  @Test(arguments: 1...10 as ClosedRange<UInt64>) func `the coefficients are those of Newton's method on the penalised likelihood`(
    seed: UInt64
  )
    throws
  {
    let rows = Rows(seed: seed), newton = rows.newton()
    #expect(gap(rows.slope(newton), newton.map { _ in 0 }) < 1e-9, "the reference has converged")
    #expect(gap(try rows.fit(), newton) < 1e-7)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>) func `the penalised score equations hold`(seed: UInt64) throws {
    let rows = Rows(seed: seed), β = try rows.fit()
    // 250 rows times the error above.
    #expect(gap(rows.slope(β + [rows.intercept(for: β)]), β.map { _ in 0 } + [0]) < 1e-5)
  }

  @Test func `the penalty counts as much as one row, however many there are`() throws {
    // The columns are orthogonal and halve the outcome alike, so each coefficient is a root of one equation.
    let n = 80, x = (0..<n).map { $0 % 2 == 0 ? 1.0 : -1 }
    let y = (0..<n).map { Double([1, 0, 1, 0, 1, 0, 0, 1][$0 % 8]) }
    let β = try RidgeRegression(LogisticRows(Matrix(columns: [x]), outcome: y)).coefficients[0]
    // Three quarters of either half are on their side: 80 (3/4 - μ) = β with μ = 1 / (1 + exp(-β)).
    #expect(abs(80 * (0.75 - 1 / (1 + exp(-β))) - β) < 1e-6, "80 times the error of the last step")
  }

  @Test func `separated rows have finite coefficients`() throws {
    let x = (0..<60).map { Double($0) - 29.5 }
    let fit = try RidgeRegression(LogisticRows(Matrix(columns: [x, x.map { $0 > 25 ? 1 : 0 }]), outcome: x.map { $0 > 0 ? 1 : 0 }))
    #expect(fit.coefficients.allSatisfy { $0.isFinite && $0 >= 0 } && fit.coefficients[0] > 0.1)
  }

  @Test func `a weight of two is the same as the row twice`() throws {
    var weighted = Rows(seed: 3, isPlain: true), twice = weighted
    weighted.weights = weighted.weights.map { 2 * $0 }
    twice.X = twice.X.map { $0 + $0 }
    twice.y += twice.y
    twice.offset += twice.offset
    twice.weights += twice.weights
    #expect(gap(try weighted.fit(), try twice.fit()) < 1e-10)
  }

  @Test func `any number of threads gives the same bits`() throws {
    BLAS.useOneThreadPerCall()
    let rows = Rows(seed: 1, rows: 9_000)
    #expect(try rows.fit(threads: 1) == rows.fit(threads: 3))
  }
}
