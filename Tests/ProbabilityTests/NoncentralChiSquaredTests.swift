import Probability
import Testing

struct NoncentralChiSquaredTests {
  // mpmath 1.3.0, 40 digits: the Poisson mixture of regularised incomplete gamma functions.
  @Test(arguments: [
    (1.0, 0.5, 2.0, 0.743302512144178632), (3, 10, 8, 0.249927707903452922), (4, 100, 130, 0.896378516068563755),
    (2, 2000, 1900, 0.126374989223355492), (7, 0.001, 3, 0.114958128593356042)
  ])
  func `the distribution agrees with its series`(df: Double, λ: Double, x: Double, p: Double) {
    let value = NoncentralChiSquared(degreesOfFreedom: df, noncentrality: λ).cumulative(x)
    // The Poisson weights carry the rounding of lgamma and exp: about λ units in the last place.
    #expect(abs(value / p - 1) < 1e-11)
  }

  @Test func `without noncentrality it is χ²`() {
    for x in [0.1, 2, 30] {
      #expect(
        NoncentralChiSquared(degreesOfFreedom: 5, noncentrality: 0).cumulative(x) == ChiSquared(degreesOfFreedom: 5).cumulative(x))
    }
    #expect(NoncentralChiSquared(degreesOfFreedom: 5, noncentrality: 3).cumulative(-1) == 0)
  }

  @Test(arguments: [0.025, 0.5, 0.975])
  func `the noncentrality of a probability gives it back`(p: Double) {
    let λ = NoncentralChiSquared.noncentrality(of: 138.29, cumulative: p, degreesOfFreedom: 9)
    #expect(abs(NoncentralChiSquared(degreesOfFreedom: 9, noncentrality: λ).cumulative(138.29) - p) < 1e-11)
  }

  @Test func `a statistic that chance explains may have no noncentrality at all`() {
    #expect(NoncentralChiSquared.noncentrality(of: 3, cumulative: 0.975, degreesOfFreedom: 9) == 0)
  }
}
