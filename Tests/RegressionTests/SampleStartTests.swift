import LinearAlgebra
import Probability
import Testing

@testable import Regression

struct SampleStartTests {
  /// Rows enough for a sample, sorted by their first column as registers are by year.
  private func rows(_ count: Int, seed: UInt64) -> (X: Matrix, y: [Double]) {
    var stream = RandomStream(seed: seed, task: 0)
    let x = (0..<count).map { _ in stream.uniform() }.sorted()
    let z = (0..<count).map { _ in stream.bernoulli(0.3) ? 1.0 : 0 }
    let y = x.indices.map { stream.bernoulli(SpecialFunctions.logistic(2 * x[$0] - z[$0] - 1)) ? 1.0 : 0 }
    return (Matrix(columns: [[Double](repeating: 1, count: count), x, z]), y)
  }

  @Test(arguments: 1...5 as ClosedRange<UInt64>)
  func `a start from a sample ends where a start from the mean ends`(seed: UInt64) throws {
    let (X, y) = rows(20_000, seed: seed)
    let data = try RegressionData(X, outcome: y)
    let sampled = try Preparation(data, family: .bernoulli, link: .logit, startingFrom: .sample)
    #expect(sampled.start != (try Preparation(data, family: .bernoulli, link: .logit)).start, "a sample was used")
    let fit = try GeneralizedLinearModel(.bernoulli).fit(data)
    let plain = try Preparation(data, family: .bernoulli, link: .logit)
    let model = GeneralizedLinearModel(.bernoulli)
    let result = model.ascend(plain.kernel, from: plain.start, known: plain.evaluation, factoring: plain.factoring)
    for (a, b) in zip(fit.standardized, result.coefficients) { #expect(abs(a - b) < 1e-11) }
    #expect(fit.iterations < result.iterations)
  }

  @Test func `few rows, and samples without a maximum, start from the mean`() throws {
    #expect(RowSample(rows: 5000, columns: 3) == nil)
    let (X, y) = rows(20_000, seed: 9)
    // The outcome of every row of the sample is the same.
    let sample = try #require(RowSample(rows: 20_000, columns: 3))
    var constant = y
    for range in sample.ranges { for i in range { constant[i] = 0 } }
    let fit = try GeneralizedLinearModel(.bernoulli).fit(try RegressionData(X, outcome: constant))
    #expect(fit.remainingStep <= Ascent.stepTolerance)
  }

  @Test func `the rows of a sample are those of its stretches`() throws {
    let (X, y) = rows(20_000, seed: 4)
    let sample = try #require(RowSample(rows: 20_000, columns: 3))
    let places = sample.ranges.flatMap { Array($0) }
    #expect(sample.of(X) == X[rows: places, columns: [0, 1, 2]])
    #expect(sample.of(y) == places.map { y[$0] })
    #expect(sample.ranges.first?.lowerBound == 0 && sample.ranges.last!.upperBound > 19_000)
  }
}
