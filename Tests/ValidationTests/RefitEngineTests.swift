import LinearAlgebra
import Regression
import Testing

@testable import Validation

struct RefitEngineTests {
  @Test func `a refit with weights is the fit of the copied rows`() throws {
    let sample = try LehmerSample.sample()
    let draws = try BootstrapDraws(rows: LehmerSample.rowDraws, of: 150)
    let predictors = try RefitEngine(sample, threads: 2).map(count: 20, threads: 2, weights: { draws($0) }) { $1 }
    for (draw, predictor) in zip(LehmerSample.rowDraws, predictors) {
      let copies = [draw.map { _ in 1.0 }] + sample.columns.map { x in draw.map { x[$0] } }
      let fit = try GeneralizedLinearModel(.bernoulli).fit(Matrix(columns: copies), outcome: draw.map { sample.outcome[$0] })
      for row in 0..<150 {
        let expected = sample.columns.indices.reduce(fit.coefficients[0]) { $0 + fit.coefficients[$1 + 1] * sample.columns[$1][row] }
        #expect(abs((predictor?[row] ?? .nan) - expected) < 1e-8)
      }
    }
  }

  @Test func `a column that is constant in a draw adds nothing`() throws {
    var rare = [Double](repeating: 0, count: 150)
    for row in [5, 9, 30, 31] { rare[row] = 1 }
    let sample = try ModelSample(columns: LehmerSample.columns + [rare], outcome: LehmerSample.outcome)
    let weights = (0..<150).map { rare[$0] == 1 ? 0.0 : 1 }
    let without = try RefitEngine(LehmerSample.sample(), threads: 1).map(count: 1, threads: 1, weights: { _ in weights }) { $1 }[0]
    let with = try RefitEngine(sample, threads: 1).map(count: 1, threads: 1, weights: { _ in weights }) { $1 }[0]
    for row in 0..<150 where rare[row] == 0 { #expect(abs((with?[row] ?? .nan) - (without?[row] ?? .nan)) < 1e-8) }
  }

  @Test func `a draw in which the outcomes are told apart has no fit`() throws {
    let sample = try LehmerSample.sample()
    // Only rows on whose first column events and others lie apart.
    let weights = sample.outcome.indices.map { (sample.columns[0][$0] > 0) == (sample.outcome[$0] == 1) ? 1.0 : 0 }
    let predictors = try RefitEngine(sample, threads: 1).map(count: 1, threads: 1, weights: { _ in weights }) { $1 }
    #expect(predictors == [nil])
  }
}
