import Testing

@testable import Validation

struct FalseDiscoveryRateTests {
  /// R 4.2.2: `p.adjust(c(.01, .04, .03, .2, .005, .03), "BH")`.
  @Test func `adjusted p-values are those of p.adjust`() {
    let adjusted = FalseDiscoveryRate.adjusted([0.01, 0.04, 0.03, 0.2, 0.005, 0.03])
    for (value, reference) in zip(adjusted, [0.03, 0.048, 0.045, 0.2, 0.03, 0.045]) { expect(value, reference) }
  }

  @Test func `no test is no adjustment`() { #expect(FalseDiscoveryRate.adjusted([]).isEmpty) }
}
