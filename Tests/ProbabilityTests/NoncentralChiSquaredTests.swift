import Probability
import Testing

struct NoncentralChiSquaredTests {
  // mpmath 1.3.0, 40 digits: the Poisson mixture of regularised incomplete gamma functions.
  @Test(arguments: [
    (1.0, 0.5, 2.0, 0.743302512144178632), (3, 10, 8, 0.249927707903452922), (4, 100, 130, 0.896378516068563755),
    (2, 2000, 1900, 0.126374989223355492), (7, 0.001, 3, 0.114958128593356042), (1, 600, 20, 1.74420277866982057e-89),
    (4, 100_000, 99_000, 0.0559324029538398579), (9, 1e6, 1.001e6, 0.690009071627080127)
  ])
  func `the distribution agrees with its series`(df: Double, λ: Double, x: Double, p: Double) {
    let value = NoncentralChiSquared(degreesOfFreedom: df, noncentrality: λ).cumulative(x)
    // The incomplete gamma function of 10⁶ keeps about ten digits.
    #expect(abs(value / p - 1) < (λ > 1e5 ? 1e-9 : 1e-11))
  }

  @Test func `without noncentrality it is χ²`() {
    for x in [0.1, 2, 30] {
      #expect(
        NoncentralChiSquared(degreesOfFreedom: 5, noncentrality: 0).cumulative(x) == ChiSquared(degreesOfFreedom: 5).cumulative(x))
    }
    let nearly = NoncentralChiSquared(degreesOfFreedom: 5, noncentrality: 1e-13).cumulative(2)
    #expect(abs(nearly / ChiSquared(degreesOfFreedom: 5).cumulative(2) - 1) < 1e-12)
    #expect(NoncentralChiSquared(degreesOfFreedom: 5, noncentrality: 3).cumulative(-1) == 0)
  }

  @Test(arguments: [0.025, 0.5, 0.975])
  func `the noncentrality of a probability gives it back`(p: Double) {
    let λ = NoncentralChiSquared.noncentrality(of: 138.29, cumulative: p, degreesOfFreedom: 9)
    #expect(abs(NoncentralChiSquared(degreesOfFreedom: 9, noncentrality: λ).cumulative(138.29) - p) < 1e-11)
  }

  // Boost 1.83 (scipy.special.chndtrinc): the limits of statistics of 10⁸ with 9 and 182 degrees of freedom; those of 10⁸ and above are normal.
  @Test(arguments: [(9.0, 0.975, 99960796.56255203), (9, 0.025, 100039195.12036568), (182, 0.975, 99960623.57950655)])
  func `the noncentrality of a large statistic is found at once`(df: Double, p: Double, λ: Double) {
    for x in [1e8, 1e8.nextUp] {
      let found = NoncentralChiSquared.noncentrality(of: x, cumulative: p, degreesOfFreedom: df)
      #expect(abs(found / λ - 1) < 1e-9)  // of the normal limit; of the sum 1e-12
    }
  }

  @Test func `a statistic that chance explains may have no noncentrality at all`() {
    #expect(NoncentralChiSquared.noncentrality(of: 3, cumulative: 0.975, degreesOfFreedom: 9) == 0)
  }
}
