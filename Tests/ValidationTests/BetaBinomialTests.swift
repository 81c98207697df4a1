import Testing

@testable import Validation

/// References: `scipy.stats.betabinom(m, a, b).ppf` of scipy 1.12.0.
struct BetaBinomialTests {
  @Test func `quantiles are those of scipy`() {
    let quantiles = BetaBinomial(trials: 880, 3.5, 117.5).quantiles(1000)
    #expect(quantiles[24] == 5 && quantiles[249] == 15 && quantiles[499] == 23 && quantiles[974] == 59)
    let few = BetaBinomial(trials: 40, 0.5, 10.5).quantiles(1000)
    #expect(few[24] == 0 && few[499] == 1 && few[974] == 10)
  }

  @Test(arguments: [(880, 3.5, 117.5), (40, 0.5, 10.5), (40, 10.5, 0.5), (200_000, 5.5, 295.5), (7, 1.5, 0.5)])
  func `the mean of the quantiles is the mean of the distribution`(_ m: Int, _ a: Double, _ b: Double) {
    let quantiles = BetaBinomial(trials: m, a, b).quantiles(20_000)
    expect(quantiles.reduce(0, +) / 20_000, Double(m) * a / (a + b), within: 2e-3)  // 20,000 points of a distribution with a tail
    #expect(quantiles == quantiles.sorted())
  }

  @Test func `nobody left is nobody in need`() {
    #expect(BetaBinomial(trials: 0, 2.5, 3.5).quantiles(3) == [0, 0, 0])
  }

  @Test func `in need and not in need mirror each other`() {
    let (need, others) = (BetaBinomial(trials: 500, 2.5, 40.5).quantiles(999), BetaBinomial(trials: 500, 40.5, 2.5).quantiles(999))
    #expect(zip(need, others.reversed()).allSatisfy { $0 + $1 == 500 })
  }
}
