import Probability
import Testing

struct NoncentralTTests {
  // R 4: pt(t, df, ncp).
  @Test(arguments: [
    (2.0, 14.0, 1.0, 0.816766954637381), (-1, 5, 2, 0.002316375654163427), (3.5, 8, 3, 0.612519296282136),
    (0.5, 30, -1.5, 0.9768012208609238)
  ])
  func `the distribution agrees with that of R`(t: Double, df: Double, δ: Double, p: Double) {
    // R stops its series at 1e-12.
    #expect(abs(NoncentralT(degreesOfFreedom: df, noncentrality: δ).cumulative(t) - p) < 1e-11)
  }

  @Test func `without noncentrality it is Student's t`() {
    for t in [-3.0, -0.2, 0, 1.5, 9] {
      let p = NoncentralT(degreesOfFreedom: 7, noncentrality: 0).cumulative(t)
      #expect(abs(p - StudentT(degreesOfFreedom: 7).cumulative(t)) < 1e-14)
    }
  }

  // R: uniroot of 1 − pt(q, ν, δ) + pt(−q, ν, δ) − power.
  @Test func `the noncentrality that gives a power`() {
    let δ = NoncentralT.noncentrality(power: 0.9, level: 0.01, degreesOfFreedom: 60)
    #expect(abs(δ - 3.968001207033238) < 1e-10)
    #expect(NoncentralT.noncentrality(power: 0.01, level: 0.05, degreesOfFreedom: 60).isNaN)
  }
}
