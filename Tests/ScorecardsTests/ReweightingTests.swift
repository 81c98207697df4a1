import Glibc
import LinearAlgebra
import Testing

@testable import Scorecards

struct ReweightingTests {
  /// The slope of the mean log-likelihood towards intercept and coefficients, row by row from the definition.
  private func slopes(_ rows: LogisticRows, _ point: LogisticPoint) -> (intercept: Double, coefficients: [Double]) {
    let X = rows.design as! Matrix
    var N = 0.0, intercept = 0.0, slopes = [Double](repeating: 0, count: X.columns)
    for i in 0..<X.rows {
      var η = point.intercept + rows.offset![i]
      for j in 0..<X.columns { η += point.coefficients[j] * X[i, j] }
      let residual = rows.weights![i] * (rows.outcome[i] - 1 / (1 + exp(-η)))
      N += rows.weights![i]
      intercept += residual
      for j in 0..<X.columns { slopes[j] += residual * X[i, j] }
    }
    return (intercept / N, slopes.map { $0 / N })
  }

  private func solve(_ rows: LogisticRows, _ λ: Double, _ ρ: Double, allowed: Set<Int>? = nil, start: LogisticPoint? = nil) throws
    -> Reweighting.Answer
  {
    var search = Reweighting(rows: rows, penalty: λ, ridge: ρ, allowed: allowed)
    let answer = try search.converge(from: start ?? rows.nullPoint())
    #expect(search.passes > 0)
    return answer
  }

  @Test(arguments: 1...10, [(0.0, 0.0), (0.02, 0), (0.01, 0.05)])
  func `the conditions of Karush, Kuhn and Tucker hold for the likelihood itself`(seed: Int, penalty: (λ: Double, ρ: Double)) throws {
    let rows = try LogisticRowsTests.rows(seed: seed), answer = try solve(rows, penalty.λ, penalty.ρ)
    let (intercept, slopes) = slopes(rows, answer.point)
    #expect(abs(intercept) < 1e-10 && answer.violation <= Reweighting.tolerance)
    for (β, slope) in zip(answer.point.coefficients, slopes) {
      #expect(β >= 0)
      if β > 0 { #expect(abs(slope - penalty.λ - penalty.ρ * β) < 1e-10) } else { #expect(slope < penalty.λ + 1e-10) }
    }
  }

  @Test(arguments: 1...5) func `the answer does not depend on the start`(seed: Int) throws {
    let rows = try LogisticRowsTests.rows(seed: seed)
    let far = LogisticPoint(intercept: 2, coefficients: [1.5, 0, 1, 0.3, 2])
    let one = try solve(rows, 0.01, 0.01), two = try solve(rows, 0.01, 0.01, start: far)
    // Slopes agree to 1e-11; the curvature is of the order of a tenth.
    for (a, b) in zip(one.point.coefficients, two.point.coefficients) { #expect(abs(a - b) < 1e-9) }
    #expect(abs(one.logLikelihood - two.logLikelihood) < 1e-10)
  }

  @Test func `what is not allowed stays at 0, and the others have the answer of a design without it`() throws {
    let rows = try LogisticRowsTests.rows(seed: 2), X = rows.design as! Matrix
    let answer = try solve(rows, 0.001, 0, allowed: [1, 2, 3, 4])
    let few = try LogisticRows(
      Matrix(columns: (1..<5).map { Array(X[column: $0]) }), outcome: rows.outcome, offset: rows.offset, weights: rows.weights)
    let direct = try solve(few, 0.001, 0)
    let free = try solve(rows, 0.001, 0)
    #expect(answer.point.coefficients[0] == 0 && free.point.coefficients[0] > 0.3)
    for (a, b) in zip(answer.point.coefficients.dropFirst(), direct.point.coefficients) { #expect(abs(a - b) < 1e-9, "see above") }
  }

  @Test func `a penalty above the largest useful one leaves every coefficient at 0`() throws {
    let rows = try LogisticRowsTests.rows(seed: 4), null = rows.nullPoint(), largest = slopes(rows, null).coefficients.max()!
    #expect(try solve(rows, largest * 1.001, 0).point.coefficients.allSatisfy { $0 == 0 })
    #expect(try solve(rows, largest * 0.99, 0).point.coefficients.contains { $0 > 0 })
  }

  @Test func `rows that are separated have no answer without a penalty`() throws {
    let x = (0..<40).map { Double($0) - 19.5 }
    let rows = try LogisticRows(Matrix(columns: [x]), outcome: x.map { $0 > 0 ? 1 : 0 })
    var search = Reweighting(rows: rows, penalty: 0, ridge: 0, allowed: nil)
    let error = #expect(throws: ScorecardsError.self) { _ = try search.converge(from: rows.nullPoint()) }
    if case .notConverged(let iterations)? = error { #expect(iterations == search.passes) } else { Issue.record("\(error as Any)") }
    #expect(try Reweighting.finite(rows) > 0)
  }
}

extension Reweighting {
  /// The coefficient of separated rows with a ridge.
  fileprivate static func finite(_ rows: LogisticRows) throws -> Double {
    var search = Reweighting(rows: rows, penalty: 0, ridge: 0.01, allowed: nil)
    return try search.converge(from: rows.nullPoint()).point.coefficients[0]
  }
}
