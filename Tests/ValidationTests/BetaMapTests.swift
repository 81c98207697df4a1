import Probability
import Testing

@testable import Validation

struct BetaMapTests {
  /// mpmath with 30 digits on the same rows.
  @Test func `the parameters agree with thirty-digit arithmetic`() throws {
    let map = try BetaMap(outcome: Ranking700.outcome, probability: Ranking700.probability)
    expect(map.c, -1.2483453423987379461, within: 1e-10)
    expect(map.a, 0.43994707026254387182, within: 1e-10)
    expect(map.b, 1.8803959517676937655, within: 1e-10)
    #expect(map.isIncreasing)
  }

  @Test func `with equal weights of both ends the map is Platt's`() {
    let (beta, platt) = (BetaMap(a: 0.7, b: 0.7, c: -0.2), PlattMap(intercept: -0.2, slope: 0.7))
    for p in [0.001, 0.3, 0.9] { expect(beta(p), platt(SpecialFunctions.logit(p))) }
  }
}
