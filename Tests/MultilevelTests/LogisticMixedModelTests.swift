import Glibc
import LinearAlgebra
import Regression
import Testing

@testable import Multilevel

@Suite struct LogisticMixedModelTests {
  /// The distance of two numbers beside the second, or the distance itself where that is small.
  private func distance(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(abs(b), 1e-3) }

  private func farthest(_ a: [Double], _ b: [Double]) -> Double {
    a.count == b.count ? zip(a, b).map { distance($0, $1) }.max() ?? 0 : .infinity
  }

  /// Variances, correlations following them, as lme4 lists the lower triangles; terms by their factors.
  private func variances(_ fit: LogisticMixedFit) -> [Double] {
    fit.components.flatMap { component in
      let Σ = component.covariance
      return (0..<Σ.rows).flatMap { j in (j..<Σ.rows).map { Σ[$0, j] } }
    }
  }

  // lme4 stops at its optimiser's tolerance, and its standard errors come from differences of values.
  @Test(arguments: LogisticFixture.all) func `fits are those of lme4, and no worse`(set: LogisticFixture) throws {
    let fit = try LogisticMixedModel(set.approximation).fit(try set.mixedData(), family: try set.family)
    #expect(farthest(fit.coefficients, set.fixef) < 1e-5)
    #expect(farthest(fit.standardErrors, set.se) < 1e-4)
    #expect(farthest(variances(fit).sorted(), set.vc.vcov.sorted()) < 1e-4)
    #expect(fit.logLikelihood > set.logLik[0] - 1e-8 && fit.logLikelihood < set.logLik[0] + 1e-5)
    #expect(distance(fit.conditionalDeviance, set.deviance[0]) < 1e-5)
  }

  @Test(arguments: LogisticFixture.all) func `modes and their errors are those of lme4`(set: LogisticFixture) throws {
    let fit = try LogisticMixedModel(set.approximation).fit(try set.mixedData(), family: try set.family)
    let place = set.terms[0] == "(1|c)+(1|g)" ? 1 : 0
    let terms = fit.groupEffects.filter { $0.factor == place }
    // lme4's variances are exact to 1e-4 or so, and a mode of 0 is as far away as their root.
    #expect(zip(terms.flatMap(\.modes.elements), set.modes).allSatisfy { abs($0 - $1) < 1e-4 * max(abs($1), 0.01) })
    #expect(zip(terms.flatMap(\.conditionalErrors.elements), set.errors).allSatisfy { abs($0 - $1) < 1e-4 * max(abs($1), 0.01) })
    #expect(terms.flatMap(\.modes.elements).count == set.modes.count)
  }

  @Test func `a variance of 0 is exactly 0, and says so`() throws {
    let set = try #require(LogisticFixture.all.first { $0.kind[0] == "null" })
    let fit = try LogisticMixedModel().fit(try set.mixedData())
    #expect(fit.isSingular && fit.components[0].covariance.elements == [0] && fit.components[0].zeroVariances == [0])
    let plain = try GeneralizedLinearModel(.bernoulli).fit(try set.mixedData().fixed)
    #expect(farthest(fit.coefficients, plain.coefficients) < 1e-8 && farthest(fit.standardErrors, plain.standardErrors) < 1e-6)
    #expect(distance(fit.logLikelihood, plain.logLikelihood) < 1e-12)
    #expect(fit.groupEffects[0].modes.elements.allSatisfy { $0 == 0 })
  }

  @Test func `one thread and four give the same bits`() throws {
    let data = try many(rows: 9000)
    let (one, four) = (try LogisticMixedModel().fit(data(1)), try LogisticMixedModel().fit(data(4)))
    #expect(one.coefficients == four.coefficients && one.covariance == four.covariance)
    #expect(one.components == four.components && one.groupEffects[0].modes == four.groupEffects[0].modes)
  }

  /// Rows in forty groups, with a slope that varies.
  private func many(rows n: Int) throws -> (Int) throws -> MultilevelData<Matrix> {
    var state: UInt64 = 5
    func next() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(state >> 11) / 0x1p53
    }
    let effects = (0..<40).map { _ in 2 * next() - 1 }
    let codes = (0..<n).map { _ in Int32(40 * next()) }
    let x = (0..<n).map { _ in 4 * next() - 2 }
    let y = (0..<n).map { next() < 1 / (1 + exp(-0.3 * x[$0] - effects[Int(codes[$0])] * (1 + 0.5 * x[$0]))) ? 1.0 : 0 }
    let X = Matrix(columns: [[Double](repeating: 1, count: n), x])
    return { threads in
      try MultilevelData(
        try RegressionData(X, outcome: y, threads: threads), factors: [GroupingFactor(codes: codes, levels: 40)],
        terms: [RandomTerm(factor: 0, design: X)])
    }
  }

  @Test func `shifting and scaling a column changes its numbers only`() throws {
    let data = try many(rows: 600)(1)
    let fit = try LogisticMixedModel().fit(data)
    let moved = Matrix(columns: [Array(data.fixed.design[column: 0]), data.fixed.design[column: 1].map { 2020 + 4 * $0 }])
    let other = try LogisticMixedModel().fit(
      try MultilevelData(
        try RegressionData(moved, outcome: data.fixed.outcome), factors: data.factors, terms: [RandomTerm(factor: 0, design: moved)]))
    // Both stop where the next step is 1e-8 of a standard error.
    #expect(abs(other.logLikelihood - fit.logLikelihood) < 1e-9)
    #expect(distance(other.coefficients[1], fit.coefficients[1] / 4) < 1e-6)
    #expect(distance(other.standardErrors[1], fit.standardErrors[1] / 4) < 1e-5)
    #expect(distance(other.components[0].covariance[1, 1], fit.components[0].covariance[1, 1] / 16) < 1e-6)
    #expect(
      zip(other.groupEffects[0].modes[column: 1], fit.groupEffects[0].modes[column: 1]).allSatisfy { abs($0 - $1 / 4) < 1e-7 })
  }

  @Test func `relabelled groups and shuffled rows change nothing`() throws {
    let data = try many(rows: 600)(1)
    let fit = try LogisticMixedModel().fit(data)
    let order = (0..<600).map { $0 * 77 % 600 }.reduce(into: [Int]()) { if !$0.contains($1) { $0.append($1) } }
    let X = data.fixed.design[rows: order, columns: [0, 1]]
    let codes = order.map { 39 - data.factors[0].codes[$0] }
    let other = try LogisticMixedModel().fit(
      try MultilevelData(
        try RegressionData(X, outcome: order.map { data.fixed.outcome[$0] }), factors: [GroupingFactor(codes: codes, levels: 40)],
        terms: [RandomTerm(factor: 0, design: X)]))
    #expect(order.count == 600 && farthest(other.coefficients, fit.coefficients) < 1e-7)
    #expect(distance(other.logLikelihood, fit.logLikelihood) < 1e-12)
    #expect(zip(other.groupEffects[0].modes[column: 0].reversed(), fit.groupEffects[0].modes[column: 0]).allSatisfy { abs($0 - $1) < 1e-7 })
  }

  @Test func `a weight of 2 and two trials count as two rows`() throws {
    let data = try many(rows: 300)(1)
    let twice = (0..<600).map { $0 / 2 }
    let X = data.fixed.design[rows: twice, columns: [0, 1]]
    let codes = twice.map { data.factors[0].codes[$0] }
    let repeated = try LogisticMixedModel().fit(
      try MultilevelData(
        try RegressionData(X, outcome: twice.map { data.fixed.outcome[$0] }), factors: [GroupingFactor(codes: codes, levels: 40)],
        terms: [RandomTerm(factor: 0, design: X)]))
    let design = data.fixed.design
    let weighted = try LogisticMixedModel().fit(
      try MultilevelData(
        try RegressionData(design, outcome: data.fixed.outcome, weights: [Double](repeating: 2, count: 300)), factors: data.factors,
        terms: data.terms))
    #expect(
      farthest(weighted.coefficients, repeated.coefficients) < 1e-7 && distance(weighted.logLikelihood, repeated.logLikelihood) < 1e-12)
    let counted = try LogisticMixedModel().fit(
      try MultilevelData(
        try RegressionData(design, outcome: data.fixed.outcome.map { 2 * $0 }), factors: data.factors, terms: data.terms),
      family: try .binomial(trials: [Double](repeating: 2, count: 300)))
    #expect(farthest(counted.standardErrors, repeated.standardErrors) < 1e-6)
  }

  @Test func `a column that depends on earlier ones is left out`() throws {
    let set = try #require(LogisticFixture.all.first { $0.kind[0] == "intercept" && $0.nAGQ[0] == 25 })
    let data = try set.mixedData()
    let X = data.fixed.design
    let wide = Matrix(columns: [Array(X[column: 0]), Array(X[column: 1]), X[column: 1].map { 2 * $0 - 1 }, Array(X[column: 2])])
    let fit = try LogisticMixedModel(set.approximation).fit(
      try MultilevelData(try RegressionData(wide, outcome: data.fixed.outcome), factors: data.factors, terms: data.terms))
    #expect(fit.aliased == [2] && fit.coefficients[2].isNaN && fit.covariance[2, 2].isNaN)
    #expect(farthest([0, 1, 3].map { fit.coefficients[$0] }, set.fixef) < 1e-5)
  }
}
