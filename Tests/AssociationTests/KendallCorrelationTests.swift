import Testing

@testable import Association

struct KendallCorrelationTests {
  // R 4.2.2: cor.test(x, y, method = "kendall", exact = FALSE); τ_a, τ_c and γ from their definitions; compared with scipy.
  @Test func `columns with many ties give R's values`() throws {
    let fixture = try Fixture("rankcor_ties120.csv")
    let kendall = KendallCorrelation(fixture.numbers("x"), fixture.numbers("y"))
    #expect(kendall.S == -481 && agreeRelatively(kendall.variance, 175508.859825286, 1e-12))
    #expect(agreeRelatively(kendall.tauB, -0.0850699590653209, 1e-12) && agreeRelatively(kendall.tauA, -0.0673669467787115, 1e-12))
    #expect(agreeRelatively(kendall.tauC, -0.0890740740740741, 1e-12) && agreeRelatively(kendall.gamma, -0.10758219637665, 1e-12))
    #expect(agreeRelatively(kendall.test?.statistic, -1.14814186739374, 1e-12))
    #expect(agreeRelatively(kendall.test?.pValue, 0.250910002888716, 1e-11))
    let xz = KendallCorrelation(fixture.numbers("x"), fixture.numbers("z"))
    #expect(xz.S == -103 && agreeRelatively(xz.variance, 187493.241110003, 1e-12))
    #expect(agreeRelatively(xz.tauB, -0.0160297105506629, 1e-12) && agreeRelatively(xz.tauC, -0.0171666666666667, 1e-12))
  }

  // R 4.2.2 on assoc.csv.
  @Test func `the children give R's values`() throws {
    let children = try Children()
    let (q, arrears) = (children.fixture.numbers("q"), children.fixture.numbers("arrears"))
    #expect(agreeRelatively(KendallCorrelation(q, children.outcome).tauB, 0.09193449789426, 1e-11))
    #expect(agreeRelatively(KendallCorrelation(q, arrears).tauB, 0.137463799101, 1e-11))
    #expect(agreeRelatively(KendallCorrelation(q, arrears).gamma, 0.2498476201031, 1e-11))
  }

  @Test(arguments: UInt64(1)...20)
  func `S is the sum over all pairs`(seed: UInt64) {
    let sample = RandomSample(seed: seed, rows: 60)
    let (x, y) = (sample.count, sample.measurement)
    var S = 0.0
    for i in x.indices { for j in 0..<i { S += sign(x[i] - x[j]) * sign(y[i] - y[j]) } }
    #expect(KendallCorrelation(x, y).S == S)
  }

  private func sign(_ d: Double) -> Double { d > 0 ? 1 : d < 0 ? -1 : 0 }

  @Test func `a column that does not vary has no correlation`() {
    #expect(KendallCorrelation([1, 1, 1], [1, 2, 3]).tauB == nil && KendallCorrelation([1, 1, 1], [1, 2, 3]).test == nil)
    #expect(KendallCorrelation([], []).tauB == nil && KendallCorrelation([1], [2]).tauA == nil)
  }
}
