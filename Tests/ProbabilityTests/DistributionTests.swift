import Glibc
import Testing

@testable import Probability

/// Laws of every distribution.
struct DistributionTests {
  struct Continuous: Sendable, CustomTestStringConvertible {
    let name: String
    let distribution: any Distribution
    init(_ name: String, _ distribution: any Distribution) { (self.name, self.distribution) = (name, distribution) }
    var testDescription: String { name }
  }

  static let continuous: [Continuous] = [
    Continuous("normal", NormalDistribution(mean: 2, standardDeviation: 3)), Continuous("standard normal", NormalDistribution.standard),
    Continuous("t 1", StudentT(degreesOfFreedom: 1)), Continuous("t 2.5", StudentT(degreesOfFreedom: 2.5)),
    Continuous("t 400", StudentT(degreesOfFreedom: 400)), Continuous("t ∞", StudentT(degreesOfFreedom: .infinity)),
    Continuous("χ² 1", ChiSquared(degreesOfFreedom: 1)), Continuous("χ² 7", ChiSquared(degreesOfFreedom: 7)),
    Continuous("χ² 3000", ChiSquared(degreesOfFreedom: 3000)), Continuous("F 1, 3", FDistribution(1, 3)),
    Continuous("F 5, 20", FDistribution(5, 20)), Continuous("F 40, 2000", FDistribution(40, 2000)),
    Continuous("beta ½, ½", BetaDistribution(0.5, 0.5)), Continuous("beta 2, 7", BetaDistribution(2, 7)),
    Continuous("beta 300, 20", BetaDistribution(300, 20)), Continuous("beta 0.1, 30", BetaDistribution(0.1, 30)),
    Continuous("gamma 0.3", GammaDistribution(shape: 0.3, scale: 2)), Continuous("gamma 1", GammaDistribution(shape: 1)),
    Continuous("gamma 12", GammaDistribution(shape: 12, scale: 0.1)), Continuous("gamma 5000", GammaDistribution(shape: 5000))
  ]

  static let probabilities = [1e-12, 1e-5, 0.01, 0.2, 0.4999, 0.5, 0.7, 0.95, 0.9999]

  /// The quantile is right to rounding, and the tail at it to the density times that.
  @Test(arguments: continuous) func `the tail at a quantile is the probability it was asked for`(_ example: Continuous) {
    let distribution = example.distribution
    for p in Self.probabilities {
      let (x, y) = (distribution.quantile(p), distribution.upperQuantile(p))
      expect(distribution.cumulative(x), p, within: 1e-12 + 8 * distribution.density(x) * x.ulp / p)
      expect(distribution.upperTail(y), p, within: 1e-12 + 8 * distribution.density(y) * y.ulp / p)
    }
  }

  @Test(arguments: continuous) func `the two tails add up to one and their logarithms are theirs`(_ example: Continuous) {
    let distribution = example.distribution
    for p in Self.probabilities {
      let x = distribution.quantile(p)
      expect(distribution.cumulative(x) + distribution.upperTail(x), 1, within: 1e-15)
      expect(exp(distribution.logCumulative(x)), distribution.cumulative(x), within: 1e-12)
      expect(exp(distribution.logUpperTail(x)), distribution.upperTail(x), within: 1e-12)
    }
  }

  /// Simpson's rule with 400 steps.
  @Test(arguments: continuous) func `the density between two places integrates to the difference of the tails`(_ example: Continuous) {
    let distribution = example.distribution
    let (from, to) = (distribution.quantile(0.75), distribution.quantile(0.8))
    let h = (to - from) / 400
    let sum = (0...400).reduce(0.0) { sum, i in
      let weight: Double = i % 400 == 0 ? 1 : i % 2 == 1 ? 4 : 2
      return sum + weight * distribution.density(from + Double(i) * h)
    }
    expect(sum * h / 3, 0.05, within: 1e-9)
  }

  @Test(arguments: continuous) func `quantiles of zero and one are the ends, those of anything outside are nothing`(_ example: Continuous) {
    let distribution = example.distribution
    #expect(distribution.cumulative(distribution.quantile(0)) == 0)
    #expect(distribution.upperTail(distribution.quantile(1)) == 0)
    #expect(distribution.quantile(-0.1).isNaN && distribution.quantile(1.1).isNaN && distribution.quantile(.nan).isNaN)
    #expect(distribution.cumulative(.nan).isNaN)
  }

  @Test func `impossible parameters answer nothing`() {
    let impossible: [any Distribution] = [
      NormalDistribution(standardDeviation: 0), StudentT(degreesOfFreedom: 0), ChiSquared(degreesOfFreedom: -1), FDistribution(0, 3),
      BetaDistribution(0, 1), GammaDistribution(shape: 1, scale: 0), PoissonDistribution(mean: -1),
      BinomialDistribution(trials: 3, probability: 1.5), HypergeometricDistribution(successes: 2, failures: 2, draws: 5)
    ]
    for distribution in impossible {
      #expect(distribution.cumulative(1).isNaN && distribution.upperTail(1).isNaN && distribution.quantile(0.5).isNaN, "\(distribution)")
    }
  }
}
