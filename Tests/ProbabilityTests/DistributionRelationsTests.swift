import Glibc
import Testing

@testable import Probability

/// Distributions that are known in closed form or through each other.
struct DistributionRelationsTests {
  static let places = [0.001, 0.1, 0.7, 1, 2.5, 9, 40, 300]

  @Test(arguments: places) func `a square of a normal number is χ² with one degree of freedom`(_ x: Double) {
    expect(ChiSquared(degreesOfFreedom: 1).upperTail(x * x), 2 * NormalDistribution.standard.upperTail(x), within: x * x * 1e-15 + 1e-14)
  }

  @Test(arguments: places) func `a square of t is F`(_ x: Double) {
    for ν in [1.0, 3, 17.5] {
      expect(FDistribution(1, ν).upperTail(x * x), 2 * StudentT(degreesOfFreedom: ν).upperTail(x), within: 1e-12)
    }
  }

  @Test(arguments: places) func `t with one degree of freedom is Cauchy's`(_ x: Double) {
    expect(StudentT(degreesOfFreedom: 1).upperTail(x), atan(1 / x) / .pi)
  }

  @Test(arguments: places) func `gamma with shape one is exponential`(_ x: Double) {
    expect(GammaDistribution(shape: 1).upperTail(x), exp(-x))
    expect(GammaDistribution(shape: 1).cumulative(x), -expm1(-x))
  }

  @Test(arguments: places) func `the inverse of F exchanges the degrees of freedom`(_ x: Double) {
    expect(FDistribution(3, 8).cumulative(x), FDistribution(8, 3).upperTail(1 / x), within: 1e-12)
  }

  @Test(arguments: [0.0, 0.001, 0.3, 0.5, 0.999, 1]) func `beta with ones is uniform and mirrors`(_ x: Double) {
    expect(BetaDistribution(1, 1).cumulative(x), x)
    expect(BetaDistribution(2.5, 0.7).cumulative(x), BetaDistribution(0.7, 2.5).upperTail(1 - x), within: 1e-12)
  }

  @Test func `a normal distribution is a standard one moved and stretched`() {
    let distribution = NormalDistribution(mean: 50, standardDeviation: 10)
    expect(distribution.cumulative(30), NormalDistribution.standard.cumulative(-2))
    expect(distribution.density(30), NormalDistribution.standard.density(-2) / 10)
    expect(distribution.upperQuantile(0.025), 50 + 10 * 1.9599639845400542)
  }
}
