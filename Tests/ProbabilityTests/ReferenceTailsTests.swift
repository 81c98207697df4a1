import Glibc
import Probability
import Testing

/// Values of hard arguments, from mpmath with 50 digits (the calls named as in R 4.2.2).
struct ReferenceTailsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let call: String
    let reference: Double
    let value: @Sendable () -> Double
    init(_ call: String, _ reference: Double, _ value: @escaping @Sendable () -> Double) {
      (self.call, self.reference, self.value) = (call, reference, value)
    }
    var testDescription: String { call }
  }

  static let cases = [
    Case("pnorm(-8.3)", 5.205569744890285158e-17) { NormalDistribution.standard.cumulative(-8.3) },
    Case("pnorm(40,lower=F,log)", -804.60844201375378817) { NormalDistribution.standard.logUpperTail(40) },
    Case("qnorm(1e-300)", -37.047096299361199237) { NormalDistribution.standard.quantile(1e-300) },
    Case("pt(-50,3)", 8.808576020635987078e-6) { StudentT(degreesOfFreedom: 3).cumulative(-50) },
    Case("pt(1e-8,5)", 0.50000000379606689822) { StudentT(degreesOfFreedom: 5).cumulative(1e-8) },
    Case("qt(1e-12,2.5)", -55306.174076515815467) { StudentT(degreesOfFreedom: 2.5).quantile(1e-12) },
    Case("pchisq(500,1,lower=F)", 9.5053977665540916752e-111) { ChiSquared(degreesOfFreedom: 1).upperTail(500) },
    Case("pchisq(1e-10,0.5)", 0.0029337386158567918197) { ChiSquared(degreesOfFreedom: 0.5).cumulative(1e-10) },
    Case("pchisq(1200,1000,lower=F)", 0.000012255942330622904168) { ChiSquared(degreesOfFreedom: 1000).upperTail(1200) },
    Case("pf(200,3,7,lower=F)", 3.817227678744054143e-7) { FDistribution(3, 7).upperTail(200) },
    Case("pbeta(1e-5,0.1,30)", 0.4663432304914030844) { BetaDistribution(0.1, 30).cumulative(1e-5) },
    Case("lgamma(1e10)", 220258509288.81058147) { SpecialFunctions.logGamma(1e10) },
    Case("digamma(1e-5)", -100000.57719921568107) { SpecialFunctions.digamma(1e-5) },
    Case("trigamma(1e-3)", 1000001.642533195869) { SpecialFunctions.trigamma(1e-3) },
    Case("pbinom(3,1e6,1e-5)", 0.01033578584443346793) { BinomialDistribution(trials: 1_000_000, probability: 1e-5).cumulative(3) },
    Case("ppois(100,250)", 2.9535244506910590785e-27) { PoissonDistribution(mean: 250).cumulative(100) },
    Case("phyper(2,50,9950,400)", 0.6767422625300389364) {
      HypergeometricDistribution(successes: 50, failures: 9950, draws: 400).cumulative(2)
    },
    Case("log1p(1e-300)", 1e-300) { log1p(1e-300) },
    Case("expm1(1e-10)", 1.00000000005e-10) { expm1(1e-10) },
    Case("besselI(1,0)", 1.2660658777520083356) { SpecialFunctions.besselI(1, order: 0) }
  ]

  /// Denormal: one unit in the last place is 2e-8 of the value. mpmath: 2.8854283600687843084e-316, that many smallest doubles.
  @Test func `a tail at the end of the doubles is right to its last bits`() {
    let smallest = Double.leastNonzeroMagnitude
    #expect(abs(NormalDistribution.standard.cumulative(-38) - 58_401_720 * smallest) <= 4 * smallest)
  }

  /// mpmath: 1.9e-326 and 10^-601, both below the smallest double.
  @Test func `what is smaller than the smallest double is zero`() {
    #expect(SpecialFunctions.logistic(-750) == 0)
    #expect(GammaDistribution(shape: 0.01).quantile(1e-6) == 0)
  }

  @Test(arguments: cases) func `the value agrees with fifty-digit arithmetic`(_ example: Case) {
    let error = abs(example.value() / example.reference - 1)
    #expect(error < 1e-13, "relative error \(error)")
  }
}
