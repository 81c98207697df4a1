import Testing

@testable import Probability

/// Values from mpmath 1.3.0 with 50 digits.
struct QuantileAndDensityReferenceTests {
  @Test func `quantiles agree with fifty-digit arithmetic`() {
    expect(BetaDistribution(0.1, 30).quantile(0.001), 2.0550800460882843693e-32)
    expect(ChiSquared(degreesOfFreedom: 3).quantile(0.95), 7.8147279032511779735)
    expect(GammaDistribution(shape: 2.5).upperQuantile(1e-30), 75.294842067838330423)
    expect(StudentT(degreesOfFreedom: 10).quantile(0.975), 2.2281388519862742245)
    expect(FDistribution(3, 7).upperQuantile(0.01), 8.4512850530799880058)
  }

  @Test func `densities agree with fifty-digit arithmetic`() {
    expect(BinomialDistribution(trials: 10_000, probability: 0.05).density(500), 0.018301668645765844125)
    expect(PoissonDistribution(mean: 1000).density(1000), 0.012614611348721499718)
    expect(StudentT(degreesOfFreedom: 7).density(1.5), 0.12626306128596108161)
    expect(FDistribution(3, 7).density(2), 0.14635695020189792)
    expect(BetaDistribution(3, 0.5).density(0.2), 0.041926274578121061753)
    expect(GammaDistribution(shape: 3.5, scale: 0.5).density(2), 0.35271655004317105249)
  }

  @Test func `logarithms of tails go on where the tails are zero`() {
    expect(NormalDistribution.standard.logCumulative(-5), -15.064998393988725736)
    expect(NormalDistribution.standard.logCumulative(-1e5), -5000000012.4318639983)
    expect(GammaDistribution(shape: 10).logCumulative(1e-40), -936.13844977069378961)
    expect(ChiSquared(degreesOfFreedom: 1).logUpperTail(3000), -1504.2293081924811103)
    expect(StudentT(degreesOfFreedom: 100).logUpperTail(1e5), -924.25806127725336059)
    #expect(ChiSquared(degreesOfFreedom: 1).upperTail(3000) == 0)
  }
}
