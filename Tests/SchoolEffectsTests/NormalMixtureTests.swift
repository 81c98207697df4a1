import Probability
import Testing

@testable import SchoolEffects

struct NormalMixtureTests {
  @Test func `a mixture of one part is a normal distribution`() {
    let one = NormalMixture(weights: [0.25, 0.75], means: [2, 2], deviations: [3, 3])
    let normal = NormalDistribution(mean: 2, standardDeviation: 3)
    #expect(abs(one.upperTail(4) - normal.upperTail(4)) < 1e-15)
    #expect(abs(one.upperQuantile(0.1) - normal.upperQuantile(0.1)) < 1e-12)
    #expect(abs(one.standardDeviation - 3) < 1e-14)
  }

  @Test func `quantiles invert the tail of a mixture of distant parts`() {
    let two = NormalMixture(weights: [0.3, 0.7], means: [-10, 10], deviations: [1, 2])
    for q in [0.01, 0.2, 0.5, 0.9] { #expect(abs(two.upperTail(two.upperQuantile(q)) - q) < 1e-12) }
    #expect(abs(two.mean - 4) < 1e-14)
    #expect(abs(two.standardDeviation - (0.3 + 2.8 + 84).squareRoot()) < 1e-12)
  }
}
