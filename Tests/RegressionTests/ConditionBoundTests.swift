import LinearAlgebra
import Probability
import Testing

@testable import Regression

struct ConditionBoundTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the bound is never below the condition index`(seed: UInt64) throws {
    var stream = RandomStream(seed: seed, task: 1)
    let n = 300
    let x = (0..<n).map { _ in stream.uniform() }
    let spread = [1, 0.1, 1e-2, 1e-3][Int(seed) % 4]
    let near = x.map { $0 + spread * stream.uniform() }
    let far = x.map { _ in 2000 + stream.uniform() }
    let y = x.map { stream.bernoulli(0.2 + 0.5 * $0) ? 1.0 : 0 }
    let X = Matrix(columns: [[Double](repeating: 1, count: n), x, near] + (seed % 2 == 0 ? [far] : []))
    let fit = try GeneralizedLinearModel(.bernoulli).fit(X, outcome: y)
    let index = try #require(try Collinearity(X).conditionIndexes.last)
    #expect(fit.conditionIndexBound >= index, "\(fit.conditionIndexBound) \(index)")
    #expect(fit.conditionIndexBound <= 60 * index, "\(fit.conditionIndexBound) \(index)")  // not so loose that it is of no use
  }

  @Test func `nothing is known where a row does not count or a column was left out`() throws {
    let X = Matrix(columns: [[1, 1, 1, 1, 1, 1], [3, 11, 2, 8, 5, 9]])
    let y = [0.0, 1, 0, 0, 1, 1]
    #expect(try GeneralizedLinearModel(.bernoulli).fit(X, outcome: y, weights: [1, 1, 1, 1, 1, 0]).conditionIndexBound == .infinity)
    let twice = Matrix(columns: [[1, 1, 1, 1, 1, 1], [3, 11, 2, 8, 5, 9], [6, 22, 4, 16, 10, 18]])
    #expect(try GeneralizedLinearModel(.bernoulli).fit(twice, outcome: y).conditionIndexBound == .infinity)
    #expect(try GeneralizedLinearModel(.bernoulli).fit(X, outcome: y).conditionIndexBound.isFinite)
  }
}
