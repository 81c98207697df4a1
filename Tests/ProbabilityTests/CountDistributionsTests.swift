import Glibc
import Testing

@testable import Probability

struct CountDistributionsTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let name: String
    let distribution: any Distribution
    let support: ClosedRange<Int>
    init(_ name: String, _ distribution: any Distribution, _ support: ClosedRange<Int>) {
      (self.name, self.distribution, self.support) = (name, distribution, support)
    }
    var testDescription: String { name }
  }

  static let examples = [
    Example("poisson 0.01", PoissonDistribution(mean: 0.01), 0...20), Example("poisson 3", PoissonDistribution(mean: 3), 0...60),
    Example("poisson 250", PoissonDistribution(mean: 250), 0...600),
    Example("binomial 1, 0.2", BinomialDistribution(trials: 1, probability: 0.2), 0...1),
    Example("binomial 40, 0.5", BinomialDistribution(trials: 40, probability: 0.5), 0...40),
    Example("binomial 500, 0.003", BinomialDistribution(trials: 500, probability: 0.003), 0...500),
    Example("hypergeometric 5, 7, 6", HypergeometricDistribution(successes: 5, failures: 7, draws: 6), 0...5),
    Example("hypergeometric 20, 3, 10", HypergeometricDistribution(successes: 20, failures: 3, draws: 10), 7...10),
    Example("hypergeometric 300, 700, 100", HypergeometricDistribution(successes: 300, failures: 700, draws: 100), 0...100)
  ]

  @Test(arguments: examples) func `the probabilities add up to each tail`(_ example: Example) {
    let masses = example.support.map { example.distribution.density(Double($0)) }
    for (i, k) in example.support.enumerated() {
      expect(example.distribution.cumulative(Double(k)), masses[...i].reduce(0, +), within: 1e-12)
      // What lies beyond the last count that is summed is below 1e-55.
      let above = masses[(i + 1)...].reversed().reduce(0, +)
      if above > 1e-40 { expect(example.distribution.upperTail(Double(k)), above, within: 1e-12) }
    }
  }

  @Test(arguments: examples) func `between whole numbers nothing happens`(_ example: Example) {
    let k = Double(example.support.lowerBound + 1)
    #expect(example.distribution.cumulative(k + 0.7) == example.distribution.cumulative(k))
    #expect(example.distribution.density(k + 0.5) == 0)
    #expect(example.distribution.cumulative(Double(example.support.lowerBound) - 1) == 0)
  }

  @Test(arguments: examples) func `the quantile of a tail is its place`(_ example: Example) {
    let distribution = example.distribution
    for k in example.support.prefix(300) where distribution.density(Double(k)) > 1e-12 {
      let p = distribution.cumulative(Double(k))
      if p < 1 - 1e-9 { #expect(distribution.quantile(p) == Double(k)) }
      let q = distribution.upperTail(Double(k))
      if q > 0, q < 1 - 1e-9 { #expect(distribution.upperQuantile(q) == Double(k)) }
    }
  }

  /// P(X ≤ (n − 1) / 2) is one half exactly, which a rounded sum may miss by its last bit.
  @Test func `the median of an odd number of fair trials is the lower middle`() {
    for n in stride(from: 1, to: 400, by: 2) {
      #expect(BinomialDistribution(trials: n, probability: 0.5).quantile(0.5) == Double(n / 2))
    }
  }

  @Test func `quantiles of zero and one are the ends of the support`() {
    #expect(HypergeometricDistribution(successes: 20, failures: 3, draws: 10).quantile(0) == 7)
    #expect(HypergeometricDistribution(successes: 20, failures: 3, draws: 10).quantile(1) == 10)
    #expect(BinomialDistribution(trials: 9, probability: 0.3).quantile(1) == 9)
    #expect(PoissonDistribution(mean: 4).quantile(1) == .infinity)
    #expect(PoissonDistribution(mean: 0).quantile(0.5) == 0)
  }

  /// Exact fractions of binomial coefficients in Python 3.11.
  @Test(arguments: [
    (300, 700, 100, 45, 0.99972997290215029198, 0.00027002709784970802151),
    (20, 30, 25, 19, 0.99999999887267370978, 1.1273262902205425849e-9),
    (1000, 1000, 1000, 400, 2.149976212523933272e-19, 0.99999999999999999979)
  ]) func `hypergeometric tails equal exact fractions`(_ m: Int, _ n: Int, _ draws: Int, _ k: Int, _ lower: Double, _ upper: Double) {
    let distribution = HypergeometricDistribution(successes: m, failures: n, draws: draws)
    expect(distribution.cumulative(Double(k)), lower, within: 2e-13)
    expect(distribution.upperTail(Double(k)), upper, within: 2e-13)
  }

  @Test func `certain and impossible events have no spread`() {
    #expect(BinomialDistribution(trials: 5, probability: 1).density(5) == 1)
    #expect(BinomialDistribution(trials: 5, probability: 0).cumulative(0) == 1)
    #expect(PoissonDistribution(mean: 0).density(0) == 1)
    #expect(HypergeometricDistribution(successes: 3, failures: 0, draws: 2).density(2) == 1)
  }
}
