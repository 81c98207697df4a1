import Association
import Testing

struct LagEffectTests {
  @Test(arguments: 1...5 as ClosedRange<UInt64>) func `the effect is that of one standard deviation, so that units do not matter`(
    seed: UInt64
  ) throws {
    let sample = RandomSample(seed: seed), plain = sample.test.test(sample.measurement)
    let lag = try #require(LagEffect(plain))
    #expect(lag.z == plain.z && agree(lag.logOdds, plain.score / plain.information * plain.standardDeviation))
    #expect(agree(lag.logOdds / lag.standardError, lag.z), "z is the effect in standard errors")
    let scaled = try #require(LagEffect(sample.test.test(sample.measurement.map { 1000 * $0 + 7 })))
    #expect(agree(scaled.logOdds, lag.logOdds) && agree(scaled.standardError, lag.standardError))
  }

  @Test func `an item that does not vary has no effect`() {
    let sample = RandomSample(seed: 1)
    #expect(LagEffect(sample.test.test(sample.measurement.map { _ in 3 })) == nil)
  }
}
