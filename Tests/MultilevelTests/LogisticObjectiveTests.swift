import LinearAlgebra
import Regression
import Testing

@testable import Multilevel

@Suite struct LogisticObjectiveTests {
  /// A set of a few groups whose rows have weights and an offset.
  fileprivate func rows(slopes: Bool, weights: Bool) throws -> (LogisticRows, levels: Int) {
    var state: UInt64 = 11
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let n = 90
    let x = (0..<n).map { _ in 2 * next() - 1 }
    let codes = (0..<n).map { _ in Int32(7 * next()) }
    let y = (0..<n).map { next() < 0.3 + 0.2 * x[$0] + 0.05 * Double(codes[$0]) ? 1.0 : 0 }
    let one = [Double](repeating: 1, count: n)
    let fixed = try RegressionData(
      Matrix(columns: [one, x]), outcome: y, weights: weights ? (0..<n).map { _ in 0.5 + next() } : nil, offset: x.map { $0 * $0 })
    let data = try MultilevelData(
      fixed, factors: [GroupingFactor(codes: codes, levels: 7)],
      terms: [RandomTerm(factor: 0, design: Matrix(columns: slopes ? [one, x] : [one]))])
    let response = try Bernoulli().response(outcome: y, weights: fixed.weights)
    return (LogisticRows(data, response: response, kept: [0, 1]), 7)
  }

  @Test(arguments: [(false, 1), (false, 2), (false, 7), (true, 1), (true, 3)], [false, true])
  func `slopes are those of the value`(model: (slopes: Bool, points: Int), weights: Bool) throws {
    let (rows, levels) = try rows(slopes: model.slopes, weights: weights)
    let q = model.slopes ? 2 : 1
    let parameters = LogisticParameters(factors: 1, terms: [(factor: 0, effects: q)])
    let rule = try QuadratureRule(points: model.points, dimensions: q)
    let objective = LogisticOneFactor(blocks: rows.blocks(factor: 0, levels: levels), levels: levels, rule: rule, threads: 1)
    var search = LogisticSearch(objective: objective, parameters: parameters, iterationLimit: 1)
    let x = (model.slopes ? [0.8, -0.3, 0.6] : [0.7]) + [-0.2, 0.5]
    let start = search.point(x)
    let here = try #require(start)
    for j in x.indices {
      var (above, below) = (x, x)
      above[j] += 1e-5
      below[j] -= 1e-5
      let (high, low) = (search.point(above), search.point(below))
      let difference = (try #require(high).value - (try #require(low)).value) / 2e-5
      // A central difference of 1e-5 has eight digits or so.
      #expect(abs(difference - here.slope[j]) < 1e-8 * max(1, abs(difference)), "\(j): \(difference) \(here.slope[j])")
    }
  }
}

extension LogisticObjectiveTests {
  @Test func `one factor is the same whether groups are taken one by one or in one system of equations`() throws {
    let (rows, levels) = try rows(slopes: true, weights: true)
    let parameters = LogisticParameters(factors: 1, terms: [(factor: 0, effects: 2)])
    var single = LogisticOneFactor(
      blocks: rows.blocks(factor: 0, levels: levels), levels: levels, rule: try QuadratureRule(points: 1, dimensions: 2), threads: 1)
    var crossed = try LogisticCrossedFactors(rows, levels: [levels], threads: 1)
    let (β, Λ) = ([-0.2, 0.5], parameters.factors([0.8, -0.3, 0.6]))
    let (one, other) = (single.evaluate(β, Λ), crossed.evaluate(β, Λ))
    let (a, b) = (try #require(one), try #require(other))
    #expect(abs(a.value - b.value) < 1e-10)
    #expect(zip(a.slope, b.slope).allSatisfy { abs($0 - $1) < 1e-9 })
    #expect(zip(parameters.slope(a.factorSlopes), parameters.slope(b.factorSlopes)).allSatisfy { abs($0 - $1) < 1e-9 })
    let (e, f) = (single.effects(β, Λ, roots: Λ)[0], crossed.effects(β, Λ, roots: Λ)[0])
    #expect(zip(e.modes.elements + e.errors.elements, f.modes.elements + f.errors.elements).allSatisfy { abs($0 - $1) < 1e-10 })
  }

  @Test func `a second effect of columns of 0 does not change the integral`() throws {
    let (rows, levels) = try rows(slopes: false, weights: false)
    let wide = LogisticRows(adding: rows)
    let value = { (rows: LogisticRows, q: Int, θ: [Double]) throws -> Double? in
      var objective = LogisticOneFactor(
        blocks: rows.blocks(factor: 0, levels: levels), levels: levels, rule: try QuadratureRule(points: 5, dimensions: q), threads: 1)
      return objective.evaluate([-0.2, 0.5], LogisticParameters(factors: 1, terms: [(factor: 0, effects: q)]).factors(θ))?.value
    }
    let (one, two) = (try value(rows, 1, [0.8]), try value(wide, 2, [0.8, 0, 0.6]))
    #expect(abs(try #require(one) - (try #require(two))) < 1e-11)
  }

  @Test func `more points come nearer to the integral`() throws {
    let (rows, levels) = try rows(slopes: true, weights: false)
    func value(_ points: Int) throws -> Double {
      var objective = LogisticOneFactor(
        blocks: rows.blocks(factor: 0, levels: levels), levels: levels, rule: try QuadratureRule(points: points, dimensions: 2), threads: 1)
      let evaluation = objective.evaluate(
        [-0.2, 0.5], LogisticParameters(factors: 1, terms: [(factor: 0, effects: 2)]).factors([1, -0.3, 0.9]))
      return try #require(evaluation).value
    }
    let exact = try value(40)
    #expect(abs(try value(20) - exact) < 1e-8)
    #expect(abs(try value(5) - exact) < abs(try value(1) - exact) / 10)
  }
}

extension LogisticRows {
  /// Rows with a column of 0 beside the others of the first factor.
  fileprivate init(adding rows: LogisticRows) {
    let zeros = [Double](repeating: 0, count: rows.outcome.count)
    self.init(
      X: rows.X, scaling: rows.scaling, Z: [Matrix(columns: [Array(rows.Z[0][column: 0]), zeros])], randomScalings: rows.randomScalings,
      codes: rows.codes, outcome: rows.outcome, weight: rows.weight, offset: rows.offset)
  }
}
